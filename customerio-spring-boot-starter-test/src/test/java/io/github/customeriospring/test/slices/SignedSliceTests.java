package io.github.customeriospring.test.slices;

import io.github.customeriospring.test.CustomerioWebhooks;
import io.github.customeriospring.test.EnableFakeCustomerio;
import io.github.customeriospring.webhook.web.CustomerioSigned;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.webmvc.test.autoconfigure.WebMvcTest;
import org.springframework.context.annotation.Import;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

import static org.assertj.core.api.Assertions.assertThat;

@WebMvcTest(properties = "customerio.webhook.signing-keys=own-key")
@EnableFakeCustomerio
@Import(SignedSliceTests.Journey.class)
class SignedSliceTests {

	@Test
	void callsSignedMethodsWithSignedRequestsOnly(@Autowired MockMvcTester mvc) {
		assertThat(mvc.perform(CustomerioWebhooks.signed("{\"plan\":\"pro\"}").mockMvc("/journey"))).hasStatusOk()
			.bodyText()
			.isEqualTo("{\"plan\":\"pro\"}");
		assertThat(mvc.perform(CustomerioWebhooks.signed("{}").with("own-key").mockMvc("/journey"))).hasStatusOk();
		assertThat(mvc.perform(CustomerioWebhooks.signed("{}").with("guessed").mockMvc("/journey"))).hasStatus(401);
		assertThat(mvc.post().uri("/journey").content("{}")).hasStatus(401);
	}

	@RestController
	static class Journey {

		@CustomerioSigned
		@PostMapping("/journey")
		String answer(@RequestBody String body) {
			return body;
		}

	}

}
