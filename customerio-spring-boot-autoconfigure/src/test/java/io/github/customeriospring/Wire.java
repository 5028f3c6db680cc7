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

package io.github.customeriospring;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Objects;

import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.core.WireMockConfiguration;
import com.github.tomakehurst.wiremock.junit5.WireMockExtension;
import com.github.tomakehurst.wiremock.junit5.WireMockRuntimeInfo;
import com.github.tomakehurst.wiremock.verification.LoggedRequest;
import io.github.customeriospring.http.RetrySettings;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.skyscreamer.jsonassert.JSONAssert;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.json.JsonMapper;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.wireMockConfig;
import static org.assertj.core.api.Assertions.assertThat;

/**
 * A server in the place of Customer.io, started for a test class and emptied before each
 * test, and what tests want to know about the bytes that reach it: <pre class="code">
 * &#64;RegisterExtension
 * static final Wire server = new Wire();
 * </pre>
 */
public final class Wire extends WireMockExtension {

	/** Where nobody listens: no server is given a port as low as this one. */
	public static final String NOWHERE = "http://127.0.0.1:1";

	/** Retries without a noticeable wait. */
	public static final RetrySettings FAST_RETRIES = new RetrySettings(3, Duration.ofMillis(1), Duration.ofMillis(2),
			Duration.ofSeconds(30));

	private static final JsonMapper STRICT_JSON = JsonMapper.builder()
		.enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
		.build();

	private @Nullable Class<?> test;

	public Wire() {
		this(wireMockConfig());
	}

	/**
	 * Create a server with options in addition to its port and its address.
	 */
	public Wire(WireMockConfiguration options) {
		super(extensionOptions().options(options.dynamicPort().bindAddress("127.0.0.1")));
	}

	@Override
	protected void onBeforeEach(ExtensionContext context, WireMockRuntimeInfo info) {
		this.test = context.getRequiredTestClass();
	}

	/**
	 * Answer every request with the given JSON.
	 */
	public void answer(int status, String json) {
		answer(aResponse().withStatus(status).withHeader("Content-Type", "application/json").withBody(json));
	}

	public void answer(ResponseDefinitionBuilder response) {
		stubFor(any(anyUrl()).willReturn(response));
	}

	/**
	 * Return all requests in the order of their arrival.
	 */
	public List<LoggedRequest> requests() {
		return findAll(anyRequestedFor(anyUrl()));
	}

	/**
	 * Return the only request that arrived.
	 */
	public LoggedRequest onlyRequest() {
		assertThat(requests()).hasSize(1);
		return requests().get(0);
	}

	/**
	 * Assert that one request arrived: its method, its encoded path and query, and that
	 * there is no body.
	 */
	public void assertRequest(String method, String url) {
		assertRequest(onlyRequest(), method, url);
	}

	/**
	 * Assert that one request arrived: its method, its encoded path and query, and its
	 * JSON body.
	 */
	public void assertRequest(String method, String url, String json) {
		assertRequest(onlyRequest(), method, url, json);
	}

	/**
	 * Assert the method, the encoded path and query, and that there is no body.
	 */
	public static void assertRequest(LoggedRequest request, String method, String url) {
		assertThat(request.getMethod().getName()).isEqualTo(method);
		assertThat(request.getUrl()).isEqualTo(url);
		assertThat(request.getBody()).isEmpty();
	}

	/**
	 * Assert the method, the encoded path and query, and the JSON body: nothing missing,
	 * nothing more, in UTF-8 and with a stated length.
	 */
	public static void assertRequest(LoggedRequest request, String method, String url, String json) {
		assertThat(request.getMethod().getName()).isEqualTo(method);
		assertThat(request.getUrl()).isEqualTo(url);
		assertThat(request.getHeader("Content-Type")).isEqualTo("application/json");
		assertThat(request.getHeader("Content-Length")).isEqualTo(String.valueOf(request.getBody().length));
		assertThat(request.containsHeader("Transfer-Encoding")).isFalse();
		assertJson(new String(request.getBody(), StandardCharsets.UTF_8), json);
	}

	/**
	 * Assert that the given texts are the same JSON: nothing missing, nothing more,
	 * nothing twice, and whole numbers whole.
	 */
	public static void assertJson(String actual, String expected) {
		try {
			JSONAssert.assertEquals(expected, actual, true);
		}
		catch (org.json.JSONException ex) {
			throw new AssertionError("No JSON: " + actual, ex);
		}
		assertThat(STRICT_JSON.readTree(actual)).isEqualTo(STRICT_JSON.readTree(expected));
	}

	/**
	 * Read a fixture that lies next to the test.
	 */
	public String fixture(String name) {
		try (InputStream input = Objects.requireNonNull(this.test).getResourceAsStream(name)) {
			assertThat(input).as(name).isNotNull();
			return new String(input.readAllBytes(), StandardCharsets.UTF_8);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
