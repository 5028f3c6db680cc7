package io.github.customeriospring.http;

import java.util.Map;

import io.github.customeriospring.Api;
import io.github.customeriospring.Wire;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

class ForeignAddressTests {

	@RegisterExtension
	static final Wire server = new Wire();

	@ParameterizedTest
	@ValueSource(strings = { "http://elsewhere.example/v1/things", "//elsewhere.example/v1/things",
			"http://127.0.0.1:1/v1/things", "//user@127.0.0.1/v1/things" })
	void noRequestTakesTheCredentialElsewhere(String template) {
		ApiConnection connection = ThingOperations.builder(server).connect();
		ApiRequest request = new ApiRequest(HttpMethod.GET, template, Map.of(), new HttpHeaders(), null);
		assertThatIllegalArgumentException()
			.isThrownBy(() -> connection.exchange(new Operation(Api.APP, "things.get", "/v1/things", true), request,
					RawResponse::status))
			.withMessage("App API things.get would lead to another address than that of the App API");
		assertThat(server.requests()).isEmpty();
	}

}
