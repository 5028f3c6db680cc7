package io.github.customeriospring.samples.webhooks;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;

import io.github.customeriospring.test.CustomerioWebhooks;
import io.github.customeriospring.test.EnableFakeCustomerio;
import io.github.customeriospring.test.webhook.ReportingEvent;
import io.github.customeriospring.test.webhook.SignedWebhook;
import io.github.customeriospring.webhook.Channel;
import io.github.customeriospring.webhook.Metric;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ConfigurableApplicationContext;

import static org.assertj.core.api.Assertions.assertThat;

@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
		properties = "spring.datasource.url=jdbc:h2:mem:webhooks")
@EnableFakeCustomerio
@ExtendWith(OutputCaptureExtension.class)
class WebhooksApplicationTests {

	private static final SignedWebhook BOUNCED = CustomerioWebhooks
		.signed(ReportingEvent.of(Channel.EMAIL, Metric.BOUNCED).forPerson("joe", null));

	private final HttpClient client = HttpClient.newHttpClient();

	@LocalServerPort
	private int port;

	@Autowired
	private Arrivals arrivals;

	private URI address(String path) {
		return URI.create("http://localhost:" + this.port + path);
	}

	private int post(SignedWebhook webhook) throws IOException, InterruptedException {
		return this.client
			.send(webhook.httpRequest(address("/webhooks/customerio")), HttpResponse.BodyHandlers.discarding())
			.statusCode();
	}

	@Test
	void refusesWhatNobodySigned() throws IOException, InterruptedException {
		assertThat(post(BOUNCED.with("guessed"))).isEqualTo(401);
	}

	@Test
	void keepsWhatIsSignedOnce() throws Exception {
		assertThat(post(BOUNCED.with("sample-signing-key"))).isEqualTo(200);
		assertThat(post(BOUNCED)).isEqualTo(200);
		assertThat(post(CustomerioWebhooks.signed(ReportingEvent.of("pigeon", "landed")))).isEqualTo(200);
	}

}
