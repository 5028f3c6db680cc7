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

package io.github.customeriospring.http.transport;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.URI;

import io.github.customeriospring.http.exchange.BytesBody;
import io.github.customeriospring.http.exchange.Exchange;
import io.github.customeriospring.http.exchange.Exchanger;
import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.StreamingHttpOutputMessage;
import org.springframework.http.client.AbstractClientHttpRequest;
import org.springframework.http.client.ClientHttpResponse;

/**
 * A request that is collected here, in full, before a transport hears of it.
 */
class CollectedRequest extends AbstractClientHttpRequest implements StreamingHttpOutputMessage {

	private static final byte[] NOTHING = {};

	private final Exchanger exchanger;

	private final URI uri;

	private final HttpMethod method;

	private byte @Nullable [] body;

	private @Nullable ByteArrayOutputStream buffer;

	CollectedRequest(Exchanger exchanger, URI uri, HttpMethod method) {
		this.exchanger = exchanger;
		this.uri = uri;
		this.method = method;
	}

	@Override
	public HttpMethod getMethod() {
		return this.method;
	}

	@Override
	public URI getURI() {
		return this.uri;
	}

	@Override
	protected OutputStream getBodyInternal(HttpHeaders headers) {
		if (this.buffer == null) {
			this.buffer = new ByteArrayOutputStream(1024);
		}
		return this.buffer;
	}

	@Override
	public void setBody(byte[] body) {
		this.body = body;
	}

	@Override
	public void setBody(Body body) {
		if (body instanceof BytesBody bytes) {
			this.body = bytes.bytes();
			return;
		}
		ByteArrayOutputStream output = new ByteArrayOutputStream(1024);
		try {
			body.writeTo(output);
		}
		catch (IOException ex) {
			throw new IllegalStateException("The request body cannot be written", ex);
		}
		this.body = output.toByteArray();
	}

	@Override
	protected ClientHttpResponse executeInternal(HttpHeaders headers) throws IOException {
		Exchange exchange = new Exchange(this.method, this.uri, headers, getAttributes(), body());
		if (exchange.hasBody()) {
			headers.setContentLength(exchange.body().length);
		}
		return this.exchanger.exchange(exchange);
	}

	private byte[] body() {
		if (this.body != null) {
			return this.body;
		}
		return (this.buffer != null) ? this.buffer.toByteArray() : NOTHING;
	}

}
