/*
 * Copyright 2026-present the original author or authors.
 *
 * Licensed under the Apache License, Version 2.0 (the "License");
 * you may not use this file except in compliance with the License.
 * You may obtain a copy of the License at
 *
 *      https://www.apache.org/licenses/LICENSE-2.0
 *
 * Unless required by applicable law or agreed to in writing, software
 * distributed under the License is distributed on an "AS IS" BASIS,
 * WITHOUT WARRANTIES OR CONDITIONS OF ANY KIND, either express or implied.
 * See the License for the specific language governing permissions and
 * limitations under the License.
 */

package io.github.customeriospring.http.connection;

import java.util.Map;
import java.util.function.Consumer;

import com.github.tomakehurst.wiremock.verification.LoggedRequest;
import io.github.customeriospring.Api;
import io.github.customeriospring.CustomerioTransportException;
import io.github.customeriospring.Region;
import io.github.customeriospring.Wire;
import io.github.customeriospring.http.ThingOperations;
import io.github.customeriospring.http.ThingOperations.Thing;
import io.github.customeriospring.http.Transport;
import io.github.customeriospring.http.transport.TransportSettings;
import io.github.customeriospring.v1.CustomerioV1Client;
import io.github.customeriospring.v2.CustomerioV2Client;
import io.github.customeriospring.v2.Person;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.converter.json.JacksonJsonHttpMessageConverter;
import org.springframework.test.web.client.MockRestServiceServer;
import org.springframework.web.client.RestClient;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.hamcrest.Matchers.startsWith;
import static org.springframework.test.web.client.match.MockRestRequestMatchers.header;
import static org.springframework.test.web.client.match.MockRestRequestMatchers.requestTo;
import static org.springframework.test.web.client.response.MockRestResponseCreators.withSuccess;

/**
 * What the builders of all clients have in common.
 */
class ClientBuilderTests {

	@RegisterExtension
	static final Wire server = new Wire();

	@ParameterizedTest
	@NullSource
	@ValueSource(strings = { "", " \n" })
	void needsACredential(@Nullable String missing) {
		assertThatIllegalArgumentException().isThrownBy(() -> CustomerioV1Client.builder().apiKey(missing).build())
			.withMessage("customerio.app.api-key is missing");
		assertThatIllegalArgumentException()
			.isThrownBy(() -> CustomerioV2Client.builder().siteId(missing).apiKey("key").build())
			.withMessage("customerio.track.site-id is missing");
		assertThatIllegalArgumentException()
			.isThrownBy(() -> CustomerioV2Client.builder().siteId("site").apiKey(missing).build())
			.withMessage("customerio.track.api-key is missing");
	}

	@ParameterizedTest
	@ValueSource(
			strings = { "secret\n", " secret", "sec ret", "sec\r\nX-Header: secret", "secret\t", "secrét", "secret\0" })
	void refusesACredentialThatWasCopiedBadly(String key) {
		assertThatIllegalArgumentException().isThrownBy(() -> CustomerioV1Client.builder().apiKey(key).build())
			.withMessageStartingWith("customerio.app.api-key contains a space, a line break or another character")
			.withMessageNotContaining("ret");
		assertThatIllegalArgumentException()
			.isThrownBy(() -> CustomerioV2Client.builder().siteId(key).apiKey("key").build())
			.withMessageStartingWith("customerio.track.site-id contains");
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "ftp://example.com", "example.com", "/api", "//example.com", "https://", "https:///x",
			"https://user:secret@example.com", "https://example.com?key=secret", "https://example.com/#secret",
			"https://exam ple.com", "https://example.com/a b", "https://example.com:port", "https://:8080", "file:/tmp",
			"https://example.com/a%20b", "https://example.com/{region}", "https://[::1", "https://[:::]",
			"https://bücher.example", "https://example.com:123456" })
	void refusesAWrongBaseUrl(String url) {
		assertThatIllegalArgumentException()
			.isThrownBy(() -> CustomerioV1Client.builder().apiKey("key").baseUrl(url).build())
			.withMessage("The base URL of the App API must be an absolute http or https URL without user, query and "
					+ "fragment, and with a path that needs no encoding");
	}

	@ParameterizedTest
	@CsvSource({ "'', ''", "/, ''", "//, ''", "/proxy/customer.io, /proxy/customer.io", "/proxy/, /proxy",
			"'/proxy/ ', /proxy", "/a.b~c/d;e=f+g, /a.b~c/d;e=f+g" })
	void keepsThePathOfTheBaseUrl(String path, String prefix) {
		server.answer(200, "{\"results\":[]}");
		CustomerioV1Client.builder()
			.apiKey("key")
			.baseUrl(server.baseUrl() + path)
			.build()
			.customers()
			.findByEmail("a+b@example.com");
		CustomerioV2Client.builder()
			.siteId("site")
			.apiKey("key")
			.baseUrl(server.baseUrl() + path)
			.build()
			.entity(Person.id("42").delete());
		assertThat(server.requests()).extracting(LoggedRequest::getUrl)
			.containsExactly(prefix + "/v1/customers?email=a%2Bb%40example.com", prefix + "/api/v2/entity");
	}

	@ParameterizedTest
	@ValueSource(strings = { "https://[::1]:8080/x", "http://localhost:80", "https://my_proxy" })
	void takesEveryHost(String url) {
		assertThat(CustomerioV1Client.builder().apiKey("key").baseUrl(url).build()).isNotNull();
	}

	@ParameterizedTest
	@CsvSource({ "US, APP, https://api.customer.io", "EU, APP, https://api-eu.customer.io",
			"US, TRACK, https://track.customer.io", "EU, TRACK, https://track-eu.customer.io",
			"US, PIPELINES, https://cdp.customer.io", "EU, PIPELINES, https://cdp-eu.customer.io" })
	void knowsTheHostsOfTheRegions(Region region, Api api, String url) {
		assertThat(region.baseUrl(api)).isEqualTo(url);
	}

	@ParameterizedTest
	@CsvSource(nullValues = "none", value = { "none, api", "US, api", "EU, api-eu" })
	void callsTheHostOfTheRegion(@Nullable Region region, String host) {
		MockServer mock = new MockServer();
		mock.expect("https://%s.customer.io/v1/customers?email=a%%2Bb%%40example.com".formatted(host),
				"{\"results\":[]}");
		CustomerioV1Client.Builder builder = CustomerioV1Client.builder().apiKey("key").customize(mock);
		if (region != null) {
			builder.region(region);
		}
		assertThat(builder.build().customers().findByEmail("a+b@example.com")).isEmpty();
		mock.verify();
	}

	@Test
	void worksWithAMockServerOfSpring() {
		MockServer mock = new MockServer();
		mock.expect("https://track-eu.customer.io/api/v2/entity", "{}");
		CustomerioV2Client.builder()
			.siteId("site")
			.apiKey("key")
			.region(Region.EU)
			.customize(mock)
			.build()
			.entity(Person.id("42").identify(Map.of("plan", "pro")));
		mock.verify();
	}

	@Test
	void lastWordIsTheCustomizers() {
		server.answer(200, "{\"name\":\"Jane\"}");
		ThingOperations.builder(server)
			.customize((builder) -> builder.defaultHeader("User-Agent", "first").defaultHeader("X-One", "1"))
			.customize((builder) -> builder.defaultHeaders((headers) -> headers.set("User-Agent", "last")))
			.build()
			.get("1");
		LoggedRequest request = server.onlyRequest();
		assertThat(request.header("User-Agent").values()).containsExactly("last");
		assertThat(request.getHeader("X-One")).isEqualTo("1");
	}

	@Test
	void startsFromTheBuilderOfTheApplicationAndLeavesItAsItIs() {
		server.answer(200, "{\"name\":\"Jane\"}");
		RestClient.Builder application = RestClient.builder()
			.baseUrl("https://application.example")
			.defaultHeader("X-Application", "1")
			.defaultHeader(HttpHeaders.AUTHORIZATION, "Basic application")
			.defaultHeader(HttpHeaders.ACCEPT, "text/html");
		ThingOperations.builder(server)
			.restClientBuilder(application)
			.requestFactory(Transport.HTTP_COMPONENTS.requestFactory())
			.customize((builder) -> builder.defaultHeader("X-Client", "1"))
			.build()
			.get("1");
		LoggedRequest request = server.onlyRequest();
		assertThat(request.getUrl()).isEqualTo("/v1/things/1");
		assertThat(request.getHeader("X-Application")).isEqualTo("1");
		assertThat(request.header("Authorization").values()).containsExactly("Bearer " + ThingOperations.Builder.KEY);
		assertThat(request.header("Accept").values()).containsExactly("application/json");
		server.resetRequests();
		application.build().get().uri(server.baseUrl() + "/x").retrieve().toBodilessEntity();
		LoggedRequest other = server.onlyRequest();
		assertThat(other.getHeader("Authorization")).isEqualTo("Basic application");
		assertThat(other.containsHeader("X-Client")).isFalse();
		assertThat(other.getHeader("User-Agent")).doesNotStartWith("customerio");
	}

	@Test
	void setsItsCredentialAfterAllThatTheApplicationDoes() {
		server.answer(200, "{\"name\":\"Jane\"}");
		RestClient.Builder application = RestClient.builder()
			.requestInitializer((request) -> request.getHeaders().setBearerAuth("initializer"))
			.requestInterceptor((request, body, execution) -> {
				request.getHeaders().add(HttpHeaders.AUTHORIZATION, "Bearer interceptor");
				request.getHeaders().set("baggage", "tenant=secret");
				return execution.execute(request, body);
			});
		ApiConnection connection = ThingOperations.builder(server)
			.restClientBuilder(application)
			.customize((builder) -> builder.defaultRequest((request) -> request.header("Authorization", "Basic x")))
			.connect();
		ThingOperations.of(connection).search(new Thing("Joe"));
		LoggedRequest request = server.onlyRequest();
		assertThat(request.header("Authorization").values()).containsExactly("Bearer " + ThingOperations.Builder.KEY);
		assertThat(request.containsHeader("baggage")).isFalse();
		assertThat(request.getBodyAsString()).isEqualTo("{\"name\":\"Joe\"}");
		server.resetRequests();
		ThingOperations.of(connection.withoutCredential()).get("1");
		assertThat(server.onlyRequest().containsHeader("Authorization")).isFalse();
	}

	@Test
	void sharesATransportAndEndsWithIt() {
		server.answer(200, "{\"name\":\"Jane\"}");
		io.github.customeriospring.http.transport.Transport shared = io.github.customeriospring.http.transport.Transport
			.create(TransportSettings.defaults());
		ThingOperations first = ThingOperations.builder(server).transport(shared).build();
		ThingOperations second = ThingOperations.builder(server).transport(shared).build();
		assertThat(first.get("1")).isEqualTo(second.get("1"));
		shared.close();
		assertThatExceptionOfType(CustomerioTransportException.class).isThrownBy(() -> first.get("1"))
			.satisfies((failure) -> assertThat(failure.mayHaveBeenProcessed()).isFalse());
		assertThatExceptionOfType(CustomerioTransportException.class).isThrownBy(() -> second.get("1"));
		assertThat(server.requests()).hasSize(2);
	}

	@Test
	void doesNotUseTheJsonOfTheApplication() {
		server.answer(200, "{\"object_name\":\"x\",\"name\":\"Jane\"}");
		JsonMapper mapper = JsonMapper.builder()
			.propertyNamingStrategy(PropertyNamingStrategies.UPPER_CAMEL_CASE)
			.build();
		RestClient.Builder application = RestClient.builder()
			.configureMessageConverters((converters) -> converters.registerDefaults()
				.withJsonConverter(new JacksonJsonHttpMessageConverter(mapper)));
		Thing thing = ThingOperations.builder(server)
			.restClientBuilder(application)
			.requestFactory(Transport.HTTP_COMPONENTS.requestFactory())
			.build()
			.search(new Thing("Joe"));
		assertThat(thing).isEqualTo(new Thing("Jane"));
		server.assertRequest("POST", "/v1/things/search", "{\"name\":\"Joe\"}");
	}

	/**
	 * Binds Spring's mock server to the builder of a client.
	 */
	private static final class MockServer implements Consumer<RestClient.Builder> {

		private @Nullable String url;

		private String answer = "";

		private @Nullable MockRestServiceServer mock;

		void expect(String url, String answer) {
			this.url = url;
			this.answer = answer;
		}

		@Override
		public void accept(RestClient.Builder builder) {
			this.mock = MockRestServiceServer.bindTo(builder).build();
			this.mock.expect(requestTo(this.url))
				.andExpect(header("User-Agent", startsWith("customerio-spring-boot/")))
				.andRespond(withSuccess(this.answer, MediaType.APPLICATION_JSON));
		}

		void verify() {
			this.mock.verify();
		}

	}

}
