package io.github.customeriospring.webhook.web.servlet;

import org.jspecify.annotations.Nullable;

/**
 * The body of a request that bears a signature.
 *
 * @param bytes the body, or {@code null} if it is too large
 */
record SignedBody(byte @Nullable [] bytes) {

	static final String ATTRIBUTE = SignedBody.class.getName();

	static final SignedBody TOO_LARGE = new SignedBody(null);

}
