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

package io.github.customeriospring.benchmarks;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.stream.Stream;

import org.apache.hc.client5.http.classic.methods.HttpPost;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.ContentType;
import org.apache.hc.core5.http.HttpHeaders;
import org.apache.hc.core5.http.io.entity.ByteArrayEntity;
import org.apache.hc.core5.http.io.entity.EntityUtils;
import org.apache.hc.core5.util.Timeout;
import tools.jackson.databind.json.JsonMapper;

/**
 * Posting JSON as an application would do it without the clients: one pooled HTTP client,
 * prepared URI and credential, a check of the status.
 */
public interface HandWritten {

	/** How long a call may take. */
	Duration TIMEOUT = Duration.ofSeconds(10);

	/** What the stub does not check. */
	String CREDENTIAL = "Basic " + Base64.getEncoder().encodeToString("site:key".getBytes(StandardCharsets.US_ASCII));

	/** What an application that writes JSON by itself begins with. */
	JsonMapper MAPPER = new JsonMapper();

	/**
	 * Post a body.
	 * @param uri where to
	 * @param body the JSON
	 */
	void post(URI uri, byte[] body);

	/**
	 * Post events in requests that are as large as they may be.
	 * @param uri where to
	 * @param events the events
	 */
	default void postInRequests(URI uri, Stream<Payloads.Event> events) {
		Payloads.inRequests(events, (batch) -> post(uri, MAPPER.writeValueAsBytes(batch)));
	}

	/**
	 * Post with Apache HttpComponents, set up as the clients set it up.
	 * @return the way to post
	 */
	static HandWritten withHttpComponents() {
		CloseableHttpClient client = HttpClients.custom()
			.setConnectionManager(PoolingHttpClientConnectionManagerBuilder.create()
				.setDefaultConnectionConfig(ConnectionConfig.custom().setSocketTimeout(Timeout.of(TIMEOUT)).build())
				.setMaxConnPerRoute(50)
				.setMaxConnTotal(50)
				.build())
			.disableAutomaticRetries()
			.disableRedirectHandling()
			.build();
		return (uri, body) -> {
			HttpPost request = new HttpPost(uri);
			request.setHeader(HttpHeaders.AUTHORIZATION, CREDENTIAL);
			request.setEntity(new ByteArrayEntity(body, ContentType.APPLICATION_JSON));
			try {
				client.execute(request, HandWritten::check);
			}
			catch (IOException ex) {
				throw new UncheckedIOException(ex);
			}
		};
	}

	/**
	 * Post with the JDK's client.
	 * @return the way to post
	 */
	static HandWritten withJdk() {
		HttpClient client = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
		return (uri, body) -> {
			HttpRequest request = HttpRequest.newBuilder(uri)
				.timeout(TIMEOUT)
				.header("Authorization", CREDENTIAL)
				.header("Content-Type", "application/json")
				.POST(HttpRequest.BodyPublishers.ofByteArray(body))
				.build();
			try {
				check(sendTwice(client, request).statusCode());
			}
			catch (IOException ex) {
				throw new UncheckedIOException(ex);
			}
			catch (InterruptedException ex) {
				Thread.currentThread().interrupt();
				throw new IllegalStateException(ex);
			}
		};
	}

	/**
	 * Send again what fails: the JDK's client now and then takes a connection that it has
	 * just closed, "header parser received no bytes".
	 */
	private static HttpResponse<byte[]> sendTwice(HttpClient client, HttpRequest request)
			throws IOException, InterruptedException {
		try {
			return client.send(request, HttpResponse.BodyHandlers.ofByteArray());
		}
		catch (IOException ex) {
			return client.send(request, HttpResponse.BodyHandlers.ofByteArray());
		}
	}

	private static Void check(ClassicHttpResponse response) throws IOException {
		check(response.getCode());
		EntityUtils.consume(response.getEntity());
		return null;
	}

	private static void check(int status) {
		if (status != 200) {
			throw new IllegalStateException("Status " + status);
		}
	}

}
