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
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;

import io.github.customeriospring.test.FakeCustomerio;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Speaks to the inspector of a fake, as its page does or as a test in another language.
 */
public final class InspectorHttp {

	private static final HttpClient CLIENT = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

	private static final JsonMapper JSON = JsonMapper.shared();

	private final String baseUrl;

	public InspectorHttp(FakeCustomerio customerio) {
		this.baseUrl = customerio.baseUrl();
	}

	/**
	 * What a path below the inspector answers, which has to be a success.
	 */
	public JsonNode get(String path) {
		HttpResponse<String> response = exchange(request(path).GET());
		assertThat(response.statusCode()).as(response.body()).isEqualTo(200);
		return JSON.readTree(response.body());
	}

	/**
	 * What a change answers, which has to be a success.
	 */
	public JsonNode post(String path, String json) {
		HttpResponse<String> response = exchange(change(path, json));
		assertThat(response.statusCode()).as(response.body()).isBetween(200, 204);
		return JSON.readTree(response.body().isEmpty() ? "{}" : response.body());
	}

	public HttpRequest.Builder change(String path, String json) {
		return request(path).header("Origin", this.baseUrl)
			.header("Content-Type", "application/json")
			.POST(HttpRequest.BodyPublishers.ofString(json.replace('\'', '"')));
	}

	public HttpRequest.Builder request(String path) {
		return HttpRequest.newBuilder(URI.create(this.baseUrl + "/_inspector" + path)).timeout(Duration.ofSeconds(60));
	}

	public HttpResponse<String> exchange(HttpRequest.Builder request) {
		try {
			return CLIENT.send(request.build(), HttpResponse.BodyHandlers.ofString());
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		catch (InterruptedException ex) {
			throw new IllegalStateException(ex);
		}
	}

	public static String encode(String value) {
		return URLEncoder.encode(value, StandardCharsets.UTF_8);
	}

}
