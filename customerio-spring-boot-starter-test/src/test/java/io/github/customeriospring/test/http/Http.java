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

package io.github.customeriospring.test.http;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;

import io.github.customeriospring.test.FakeCustomerio;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Speaks to a fake with the JDK's client, which knows nothing of Customer.io.
 */
public final class Http {

	private static final HttpClient CLIENT = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

	private static final JsonMapper JSON = JsonMapper.builder().build();

	private final FakeCustomerio customerio;

	public Http(FakeCustomerio customerio) {
		this.customerio = customerio;
	}

	/**
	 * A JSON object from its fields, with single quotes for double ones.
	 */
	public static String json(String fields) {
		return "{" + fields.replace('\'', '"') + "}";
	}

	/**
	 * Sends one operation to Track v2, which has to accept it.
	 */
	public void entity(String json) {
		Answer answer = track("POST", "/api/v2/entity", json);
		assertThat(answer.body()).isEqualTo("{}");
		assertThat(answer.status()).isEqualTo(200);
	}

	public Answer track(String method, String path, @Nullable String json) {
		return send(method, path, basic(this.customerio.siteId(), this.customerio.trackApiKey()), json);
	}

	public Answer app(String method, String path, @Nullable String json) {
		return send(method, path, "Bearer " + this.customerio.appApiKey(), json);
	}

	/**
	 * Sends a call to the Pipelines API in strict mode.
	 */
	public Answer pipelines(String path, String json) {
		return pipelines(path, json, true);
	}

	public Answer pipelines(String path, String json, boolean strict) {
		return pipelines(path, json, strict, this.customerio.pipelinesApiKey());
	}

	public Answer pipelines(String path, String json, boolean strict, String key) {
		HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(this.customerio.pipelinesBaseUrl() + path))
			.header("Content-Type", "application/json")
			.header("Authorization", basic(key, ""))
			.POST(HttpRequest.BodyPublishers.ofString(json));
		if (strict) {
			request.header("X-Strict-Mode", "1");
		}
		try {
			HttpResponse<String> response = send(request);
			return new Answer(response.statusCode(), response.body());
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	public Answer send(String method, String path, @Nullable String authorization, @Nullable String json) {
		try {
			HttpResponse<String> response = sendUnsafely(method, path, authorization, json);
			return new Answer(response.statusCode(), response.body());
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	public HttpResponse<String> sendUnsafely(String method, String path, @Nullable String authorization,
			@Nullable String json) throws IOException {
		HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(this.customerio.baseUrl() + path))
			.header("Content-Type", "application/json")
			.method(method,
					(json != null) ? HttpRequest.BodyPublishers.ofString(json) : HttpRequest.BodyPublishers.noBody());
		if (authorization != null) {
			request.header("Authorization", authorization);
		}
		return send(request);
	}

	private static HttpResponse<String> send(HttpRequest.Builder request) throws IOException {
		try {
			return CLIENT.send(request.timeout(Duration.ofSeconds(20)).build(), HttpResponse.BodyHandlers.ofString());
		}
		catch (InterruptedException ex) {
			throw new IllegalStateException(ex);
		}
	}

	public static String basic(String user, String password) {
		String pair = user + ":" + password;
		return "Basic " + Base64.getEncoder().encodeToString(pair.getBytes(StandardCharsets.UTF_8));
	}

	/**
	 * What came back.
	 *
	 * @param status the status
	 * @param body the body
	 */
	public record Answer(int status, String body) {

		/**
		 * Verifies status and body, whatever the order of fields. The expected JSON may
		 * have single quotes for double ones.
		 */
		public void is(int status, String json) {
			assertThat(JSON.readTree(this.body)).isEqualTo(JSON.readTree(json.replace('\'', '"')));
			assertThat(this.status).isEqualTo(status);
		}

		public JsonNode json() {
			return JSON.readTree(this.body);
		}

	}

}
