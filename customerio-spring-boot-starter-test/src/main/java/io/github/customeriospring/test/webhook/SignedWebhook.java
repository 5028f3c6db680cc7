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

package io.github.customeriospring.test.webhook;

import java.net.URI;
import java.net.http.HttpRequest;
import java.time.Instant;
import java.util.Objects;

import io.github.customeriospring.test.internal.wire.Signature;

import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;

/**
 * A webhook as Customer.io signs and sends it, for whatever makes requests in a test.
 * Immutable: <pre class="code">
 * mockMvc.perform(webhook.mockMvc("/webhooks/customerio"));
 * webTestClient.post().uri("/webhooks/customerio").headers(webhook::addHeaders).bodyValue(webhook.body()).exchange();
 * httpClient.send(webhook.httpRequest(uri), BodyHandlers.discarding());
 * </pre> {@code RestClient} and {@code RestTestClient} take it like
 * {@code WebTestClient}.
 *
 * @since 0.1.0
 */
public final class SignedWebhook {

	private final byte[] body;

	private final String signingKey;

	private final Instant time;

	/**
	 * Signs a webhook.
	 * @param body the body
	 * @param signingKey what to sign with
	 * @param time when it is signed
	 */
	public SignedWebhook(byte[] body, String signingKey, Instant time) {
		this.body = body.clone();
		this.signingKey = Objects.requireNonNull(signingKey, "signingKey must not be null");
		this.time = Objects.requireNonNull(time, "time must not be null");
	}

	/**
	 * The same webhook, signed with another key.
	 * @param signingKey what to sign with
	 * @return the webhook
	 */
	public SignedWebhook with(String signingKey) {
		return new SignedWebhook(this.body, signingKey, this.time);
	}

	/**
	 * The same webhook, signed at another time.
	 * @param time when it is signed
	 * @return the webhook
	 */
	public SignedWebhook at(Instant time) {
		return new SignedWebhook(this.body, this.signingKey, time);
	}

	/**
	 * The body that is signed.
	 * @return the body
	 */
	public byte[] body() {
		return this.body.clone();
	}

	/**
	 * The headers: the time of signing, the signature and the type of the content.
	 * @return the headers
	 */
	public HttpHeaders headers() {
		HttpHeaders headers = new HttpHeaders();
		addHeaders(headers);
		return headers;
	}

	/**
	 * Sets the headers among those of a request.
	 * @param headers the headers of the request
	 */
	public void addHeaders(HttpHeaders headers) {
		headers.setContentType(MediaType.APPLICATION_JSON);
		headers.set(Signature.TIMESTAMP_HEADER, timestamp());
		headers.set(Signature.HEADER, signature());
	}

	private String timestamp() {
		return String.valueOf(this.time.getEpochSecond());
	}

	private String signature() {
		return Signature.of(this.signingKey, this.time, this.body);
	}

	/**
	 * A POST for {@code MockMvc} or {@code MockMvcTester}.
	 * @param path the path of the endpoint
	 * @return the request, to which more can be added
	 */
	public MockHttpServletRequestBuilder mockMvc(String path) {
		return MockMvcRequestBuilders.post(URI.create(path)).headers(headers()).content(this.body);
	}

	/**
	 * A POST for the JDK's client, over a real connection.
	 * @param url the address of the endpoint
	 * @return the request
	 */
	public HttpRequest httpRequest(URI url) {
		return HttpRequest.newBuilder(url)
			.header(HttpHeaders.CONTENT_TYPE, MediaType.APPLICATION_JSON_VALUE)
			.header(Signature.TIMESTAMP_HEADER, timestamp())
			.header(Signature.HEADER, signature())
			.POST(HttpRequest.BodyPublishers.ofByteArray(this.body))
			.build();
	}

	/**
	 * Says nothing of the body, the key and the signature.
	 */
	@Override
	public String toString() {
		return "SignedWebhook[%d bytes]".formatted(this.body.length);
	}

}
