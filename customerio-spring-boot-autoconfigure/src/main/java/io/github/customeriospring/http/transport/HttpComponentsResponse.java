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

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Iterator;

import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.Header;
import org.apache.hc.core5.http.HttpEntity;
import org.apache.hc.core5.http.HttpResponse;
import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.client.ClientHttpResponse;

/**
 * An answer of HttpComponents, whose body is read from the connection.
 */
final class HttpComponentsResponse implements ClientHttpResponse {

	private final ClassicHttpResponse response;

	private final HttpComponentsAttempt attempt;

	private final int maxBytes;

	private @Nullable HttpHeaders headers;

	private @Nullable LimitedInputStream body;

	HttpComponentsResponse(ClassicHttpResponse response, HttpComponentsAttempt attempt, int maxBytes) {
		this.response = response;
		this.attempt = attempt;
		this.maxBytes = maxBytes;
	}

	@Override
	public HttpStatusCode getStatusCode() {
		return HttpStatusCode.valueOf(this.response.getCode());
	}

	@Override
	public String getStatusText() {
		String reason = this.response.getReasonPhrase();
		return (reason != null) ? reason : "";
	}

	@Override
	public HttpHeaders getHeaders() {
		if (this.headers == null) {
			this.headers = headers(this.response);
		}
		return this.headers;
	}

	static HttpHeaders headers(HttpResponse response) {
		HttpHeaders headers = new HttpHeaders();
		for (Iterator<Header> iterator = response.headerIterator(); iterator.hasNext();) {
			Header header = iterator.next();
			headers.add(header.getName(), header.getValue());
		}
		return headers;
	}

	@Override
	public InputStream getBody() throws IOException {
		HttpEntity entity = this.response.getEntity();
		if (entity == null) {
			return InputStream.nullInputStream();
		}
		if (this.body == null) {
			this.body = new LimitedInputStream(new Content(entity.getContent(), this.attempt), this.maxBytes);
		}
		return this.body;
	}

	/**
	 * Close, and keep the connection only if nothing is left to be read from it: who
	 * sends without end would not let us go otherwise.
	 */
	@Override
	public void close() {
		this.attempt.end();
		if (this.response.getEntity() != null && (this.body == null || !this.body.isComplete())) {
			this.attempt.cancel();
		}
		try {
			this.response.close();
		}
		catch (IOException ex) {
			// The answer is there
		}
	}

	/**
	 * Tells a body whose time was up from one that broke.
	 */
	private static final class Content extends FilterInputStream {

		private final HttpComponentsAttempt attempt;

		Content(InputStream content, HttpComponentsAttempt attempt) {
			super(content);
			this.attempt = attempt;
		}

		@Override
		public int read() throws IOException {
			try {
				return super.read();
			}
			catch (IOException | RuntimeException ex) {
				throw this.attempt.failure(ex);
			}
		}

		@Override
		public int read(byte[] target, int offset, int length) throws IOException {
			try {
				return super.read(target, offset, length);
			}
			catch (IOException | RuntimeException ex) {
				throw this.attempt.failure(ex);
			}
		}

	}

}
