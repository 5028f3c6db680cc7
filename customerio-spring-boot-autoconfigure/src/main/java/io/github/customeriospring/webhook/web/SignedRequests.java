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

import java.util.function.Function;

import io.github.customeriospring.Arguments;
import io.github.customeriospring.log.LogInterval;
import io.github.customeriospring.webhook.RefusalReason;
import io.github.customeriospring.webhook.Verification;
import io.github.customeriospring.webhook.WebhookOutcome;
import io.github.customeriospring.webhook.WebhookVerifier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.web.method.HandlerMethod;

/**
 * Checks the requests to handler methods that are {@link CustomerioSigned}. Thread-safe.
 *
 * @since 0.1.0
 */
public final class SignedRequests {

	private static final Logger logger = LoggerFactory.getLogger(CustomerioSigned.class);

	private final Function<String, WebhookVerifier> verifiers;

	private final int maxBodySize;

	private final LogInterval refused = new LogInterval();

	/**
	 * Create a check.
	 * @param verifiers returns the verifier of a workspace by its name
	 * @param maxBodySize how many bytes a body may have
	 */
	public SignedRequests(Function<String, WebhookVerifier> verifiers, int maxBodySize) {
		this.verifiers = Arguments.notNull(verifiers, "verifiers");
		this.maxBodySize = Arguments.positive(maxBodySize, "maxBodySize");
	}

	/**
	 * Return how many bytes a body may have.
	 * @return the number
	 */
	public int maxBodySize() {
		return this.maxBodySize;
	}

	/**
	 * Find out whether a handler method wants to be called by Customer.io only.
	 * @param method the handler method
	 * @return the annotation of the method or else of its class, or {@code null}
	 */
	public static @Nullable CustomerioSigned find(HandlerMethod method) {
		CustomerioSigned signed = method.getMethodAnnotation(CustomerioSigned.class);
		return (signed != null) ? signed
				: AnnotatedElementUtils.findMergedAnnotation(method.getBeanType(), CustomerioSigned.class);
	}

	/**
	 * Check a request.
	 * @param workspace the name of the workspace that it has to come from
	 * @param headers the headers of the request
	 * @param body its body, empty if it has none, or {@code null} if it is too large
	 * @return 200 if it is signed, otherwise the status to answer it with
	 */
	public int check(String workspace, RequestHeaders headers, byte @Nullable [] body) {
		Verification verification = headers.verify(this.verifiers.apply(workspace));
		RefusalReason refusal = verification.earlyRefusal();
		if (refusal == null && body == null) {
			return refuse(WebhookOutcome.TOO_LARGE);
		}
		if (refusal == null && body != null) {
			verification.update(body, 0, body.length);
			refusal = verification.refusal();
		}
		return (refusal != null) ? refuse(WebhookOutcome.of(refusal)) : WebhookOutcome.ACCEPTED.status();
	}

	/**
	 * Refuse a request whose body was not kept, so that nobody knows what was signed.
	 * @param headers the headers of the request
	 * @return the status to answer it with
	 */
	public int refuseUnread(RequestHeaders headers) {
		return refuse(headers.signatures().isEmpty() ? WebhookOutcome.MISSING : WebhookOutcome.MISMATCH);
	}

	private int refuse(WebhookOutcome outcome) {
		if (this.refused.begin()) {
			logger.warn("A request to a handler method that is @CustomerioSigned was answered with {}: {}",
					outcome.status(), OutcomeAdvice.of(outcome));
		}
		return outcome.status();
	}

}
