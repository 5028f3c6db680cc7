package com.example.webhooks;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpResponse;
import java.time.Duration;

import io.github.customeriospring.test.CustomerioWebhooks;
import io.github.customeriospring.test.EnableFakeCustomerio;
import io.github.customeriospring.test.FakeCustomerio;
import io.github.customeriospring.test.webhook.ReportingEvent;
import io.github.customeriospring.test.webhook.SignedWebhook;
import io.github.customeriospring.webhook.CustomerioEvent;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Webhooks of two workspaces, each with a fake of its own.
 */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
		properties = { "customerio.webhook.path=/webhooks/customerio",
				"customerio.workspaces.shop.webhook.path=/webhooks/shop" })
@EnableFakeCustomerio(workspaces = "shop")
class WorkspaceWebhooksTests {

	private static final ReportingEvent EVENT = ReportingEvent.of("customer", "subscribed").forPerson("42", null);

	@LocalServerPort
	private int port;

	private int send(String path, SignedWebhook webhook) throws IOException, InterruptedException {
		return HttpClient.newHttpClient()
			.send(webhook.httpRequest(URI.create("http://localhost:" + this.port + path)),
					HttpResponse.BodyHandlers.discarding())
			.statusCode();
	}

	@Test
	void eachWorkspaceHearsItsOwnFake(@Autowired WebhooksApplication application,
			@Autowired @Qualifier("shop") FakeCustomerio shop) throws InterruptedException {
		shop.webhooks().sendTo("http://localhost:" + this.port + "/webhooks/shop");
		shop.webhooks().send(EVENT.withId("1"));
		shop.webhooks().awaitAcknowledged(Duration.ofSeconds(30));
		assertThat(application.next()).isNotNull().extracting(CustomerioEvent::workspace).isEqualTo("shop");
	}

	@Test
	void eachWorkspaceRefusesTheOthersKeys(@Autowired @Qualifier("shop") FakeCustomerio shop)
			throws IOException, InterruptedException {
		SignedWebhook ofDefault = CustomerioWebhooks.signed(EVENT);
		SignedWebhook ofShop = ofDefault.with(shop.webhookSigningKey());
		assertThat(send("/webhooks/shop", ofDefault)).isEqualTo(401);
		assertThat(send("/webhooks/customerio", ofShop)).isEqualTo(401);
		assertThat(send("/webhooks/customerio", ofDefault)).isBetween(200, 299);
		assertThat(send("/webhooks/shop", ofShop)).isBetween(200, 299);
	}

}
