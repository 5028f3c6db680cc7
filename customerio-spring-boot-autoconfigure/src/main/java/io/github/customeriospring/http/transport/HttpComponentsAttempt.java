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

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.ConnectException;
import java.util.concurrent.Future;

import io.github.customeriospring.http.exchange.AttemptTimeoutException;
import io.github.customeriospring.http.exchange.Exchange;
import io.github.customeriospring.http.exchange.RequestSentException;
import org.apache.hc.client5.http.classic.methods.HttpUriRequestBase;
import org.apache.hc.core5.http.ClassicHttpRequest;
import org.apache.hc.core5.http.io.entity.AbstractHttpEntity;
import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpHeaders;
import org.springframework.util.StringUtils;

/**
 * A request that is cancelled when its time is up.
 */
final class HttpComponentsAttempt implements Runnable {

	private final HttpUriRequestBase request;

	private final OnceOnlyBody body;

	private volatile boolean late;

	private @Nullable Future<?> alarm;

	HttpComponentsAttempt(Exchange exchange) {
		this.request = new HttpUriRequestBase(exchange.method().name(), exchange.uri());
		exchange.headers().forEach((name, values) -> {
			if (HttpHeaders.COOKIE.equalsIgnoreCase(name)) {
				this.request.addHeader(name, StringUtils.collectionToDelimitedString(values, "; "));
			}
			else if (!HttpHeaders.CONTENT_LENGTH.equalsIgnoreCase(name)
					&& !HttpHeaders.TRANSFER_ENCODING.equalsIgnoreCase(name)) {
				values.forEach((value) -> this.request.addHeader(name, value));
			}
		});
		this.body = new OnceOnlyBody(exchange.body());
		if (exchange.hasBody()) {
			this.request.setEntity(new OnceOnlyEntity(exchange.body(), this.body));
		}
	}

	ClassicHttpRequest request() {
		return this.request;
	}

	void cancel() {
		this.request.cancel();
	}

	void begin(Alarm alarm, ExchangeLimits limits) throws ConnectException {
		this.alarm = alarm.in(limits.attemptTimeout(), this);
	}

	@Override
	public void run() {
		this.late = true;
		this.request.cancel();
	}

	void end() {
		if (this.alarm != null) {
			this.alarm.cancel(false);
		}
	}

	/**
	 * Return the failure to throw: whatever a request that was cancelled fails with, it
	 * took too long.
	 */
	IOException failure(Exception failure) {
		if (this.late) {
			return new AttemptTimeoutException(failure);
		}
		if (this.body.isWritten()) {
			return new RequestSentException(failure);
		}
		return (failure instanceof IOException ex) ? ex : new IOException("The transport failed", failure);
	}

	/**
	 * HttpComponents sends no request again whose entity cannot be repeated.
	 */
	private static final class OnceOnlyEntity extends AbstractHttpEntity {

		private final byte[] bytes;

		private final OnceOnlyBody body;

		OnceOnlyEntity(byte[] bytes, OnceOnlyBody body) {
			super((String) null, null, false);
			this.bytes = bytes;
			this.body = body;
		}

		@Override
		public long getContentLength() {
			return this.bytes.length;
		}

		@Override
		public InputStream getContent() {
			return new ByteArrayInputStream(this.bytes);
		}

		@Override
		public void writeTo(OutputStream output) throws IOException {
			this.body.writeTo(output);
		}

		@Override
		public boolean isRepeatable() {
			return false;
		}

		@Override
		public boolean isStreaming() {
			return false;
		}

		@Override
		public void close() {
		}

	}

}
