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

package io.github.customeriospring.webhook.web;

import java.time.Duration;
import java.util.Locale;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicReference;

import io.github.customeriospring.webhook.RefusalReason;
import io.github.customeriospring.webhook.Verification;
import io.github.customeriospring.webhook.WebhookOutcome;
import org.jspecify.annotations.Nullable;

/**
 * A request to an {@linkplain WebhookEndpoint endpoint}, whose body is still to come. Its
 * outcome is decided once: what comes later has no effect. For one thread at a time,
 * except for {@link #abandon}.
 *
 * @since 0.1.0
 */
public final class IncomingWebhook implements AutoCloseable {

	private static final long MAX_RECEIVED = 2 * WebhookEndpoint.MAX_SIZE;

	private final WebhookEndpoint endpoint;

	private final Verification verification;

	private final KeptBody body;

	private final @Nullable GzipDecoder decoder;

	private final long begun = System.nanoTime();

	private final AtomicReference<@Nullable WebhookOutcome> outcome = new AtomicReference<>();

	private long received;

	/**
	 * Begin to take a request.
	 * @param failure why nobody can tell whether it is signed, or {@code null}
	 */
	IncomingWebhook(WebhookEndpoint endpoint, RequestHeaders headers, Verification verification,
			@Nullable RuntimeException failure) {
		this.endpoint = endpoint;
		this.verification = verification;
		this.body = new KeptBody(endpoint.maxBodySize());
		this.decoder = isCompressed(headers.encoding()) ? new GzipDecoder() : null;
		RefusalReason refusal = verification.earlyRefusal();
		if (failure != null) {
			decide(WebhookOutcome.UNAVAILABLE, failure);
		}
		else if (refusal != null) {
			decide(WebhookOutcome.of(refusal), null);
		}
		else if (headers.length() > WebhookEndpoint.MAX_SIZE) {
			decide(WebhookOutcome.TOO_LARGE, null);
		}
	}

	private static boolean isCompressed(@Nullable String encoding) {
		return encoding != null && encoding.strip().toLowerCase(Locale.ROOT).matches("(x-)?gzip");
	}

	/**
	 * Take the next piece of the body. A request that is refused is read on for a while,
	 * since its sender may not see the answer before.
	 * @param bytes has the piece
	 * @param offset where it begins
	 * @param length how long it is
	 * @return whether to go on with the next piece
	 */
	public boolean update(byte[] bytes, int offset, int length) {
		this.received += length;
		if (isDecided()) {
			return this.received <= MAX_RECEIVED;
		}
		if (this.decoder == null) {
			take(bytes, offset, length);
		}
		else {
			this.decoder.decode(bytes, offset, length, this::take);
		}
		return true;
	}

	private boolean isDecided() {
		return this.outcome.get() != null;
	}

	private boolean take(byte[] bytes, int offset, int length) {
		this.verification.update(bytes, offset, length);
		this.body.update(bytes, offset, length);
		if (this.body.size() > WebhookEndpoint.MAX_SIZE) {
			decide(WebhookOutcome.TOO_LARGE, null);
		}
		return !isDecided();
	}

	/**
	 * Keep the webhook after the last piece of its body, if it is signed. This may wait
	 * for the store.
	 * @return the outcome
	 */
	public WebhookOutcome complete() {
		if (isDecided()) {
			return decided();
		}
		RefusalReason refusal = this.verification.refusal();
		if (refusal != null) {
			return decide(WebhookOutcome.of(refusal), null);
		}
		try {
			return decide(this.endpoint.keep(this.body), null);
		}
		catch (RuntimeException | Error ex) {
			return decide(WebhookOutcome.UNAVAILABLE, ex);
		}
	}

	/**
	 * Give the request up, since its body does not arrive or the store takes too long.
	 * @param outcome what becomes of it
	 * @return the outcome, which may have been decided before
	 */
	public WebhookOutcome abandon(WebhookOutcome outcome) {
		return decide(outcome, null);
	}

	private WebhookOutcome decide(WebhookOutcome outcome, @Nullable Throwable failure) {
		if (this.outcome.compareAndSet(null, outcome)) {
			this.endpoint.report().report(outcome, Duration.ofNanos(System.nanoTime() - this.begun), failure);
		}
		return decided();
	}

	private WebhookOutcome decided() {
		return Objects.requireNonNull(this.outcome.get());
	}

	/**
	 * Release what reading the body has taken.
	 */
	@Override
	public void close() {
		if (this.decoder != null) {
			this.decoder.close();
		}
	}

}
