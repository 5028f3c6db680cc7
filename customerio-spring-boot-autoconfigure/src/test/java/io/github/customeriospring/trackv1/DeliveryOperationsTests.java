package io.github.customeriospring.trackv1;

import com.github.tomakehurst.wiremock.verification.LoggedRequest;
import io.github.customeriospring.CustomerioInvalidRequestException;
import io.github.customeriospring.PersonId;
import io.github.customeriospring.Wire;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import static com.github.tomakehurst.wiremock.client.WireMock.anyRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

class DeliveryOperationsTests {

	@RegisterExtension
	static final Wire server = new Wire();

	private CustomerioTrackV1Client client;

	@BeforeEach
	void createClient() {
		this.client = CustomerioTrackV1Client.builder()
			.siteId("site")
			.apiKey("key")
			.baseUrl(server.baseUrl())
			.retry(Wire.FAST_RETRIES)
			.build();
		server.answer(200, "{}");
	}

	@Test
	void unsubscribesWithoutACredential() {
		this.client.deliveries().unsubscribe("ZAIAAVTJVG0QcCok0-0ZKj6yiQ==");
		LoggedRequest request = server.onlyRequest();
		Wire.assertRequest(request, "POST", "/unsubscribe/ZAIAAVTJVG0QcCok0-0ZKj6yiQ%3D%3D", "{\"unsubscribe\": true}");
		assertThat(request.containsHeader("Authorization")).isFalse();
		assertThat(request.getHeader("Accept")).isEqualTo("application/json");
		assertThat(request.getHeader("User-Agent")).startsWith("customerio-spring-boot/");
	}

	@Test
	void leavesTheCredentialToOtherCalls() {
		this.client.deliveries().unsubscribe("ZAIA");
		this.client.people().delete(PersonId.id("42"));
		assertThat(server.requests()).extracting((request) -> request.containsHeader("Authorization"))
			.containsExactly(false, true);
	}

	@Test
	void keepsTheDeliveryOutOfErrors() {
		server.answer(400, "{\"meta\":{\"error\":\"delivery ZAIA is malformed\"}}");
		assertThatExceptionOfType(CustomerioInvalidRequestException.class)
			.isThrownBy(() -> this.client.deliveries().unsubscribe("ZAIA"))
			.withMessageContaining("Track API deliveries.unsubscribe failed with status 400")
			.withMessageNotContaining("ZAIA");
	}

	@Test
	void refusesADeliveryThatLeadsElsewhere() {
		for (String id : new String[] { "", " ", ".", ".." }) {
			assertThatIllegalArgumentException().isThrownBy(() -> this.client.deliveries().unsubscribe(id))
				.withMessage("delivery_id is a part of the path and must not be blank, '.' or '..'");
		}
		server.verify(0, anyRequestedFor(anyUrl()));
	}

}
