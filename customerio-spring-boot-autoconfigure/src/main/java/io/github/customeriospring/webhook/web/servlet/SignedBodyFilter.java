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

package io.github.customeriospring.webhook.web.servlet;

import java.io.IOException;

import io.github.customeriospring.webhook.WebhookVerifier;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.http.HttpHeaders;
import org.springframework.util.StringUtils;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.util.WebUtils;

/**
 * Keeps the body of requests that bear a signature, so that it can be verified before a
 * handler method reads it. A body that is too large passes through unread.
 *
 * @since 0.1.0
 */
public final class SignedBodyFilter extends OncePerRequestFilter {

	private final int maxBodySize;

	/**
	 * Create a filter.
	 * @param maxBodySize how many bytes are kept at most
	 */
	public SignedBodyFilter(int maxBodySize) {
		this.maxBodySize = maxBodySize;
	}

	@Override
	protected boolean shouldNotFilter(HttpServletRequest request) {
		return request.getHeader(WebhookVerifier.SIGNATURE_HEADER) == null
				|| StringUtils.startsWithIgnoreCase(request.getContentType(), "multipart/")
				|| WebUtils.getNativeRequest(request, RawBodyRequest.class) != null;
	}

	@Override
	protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
			throws ServletException, IOException {
		if (request.getContentLengthLong() > this.maxBodySize) {
			request.setAttribute(SignedBody.ATTRIBUTE, SignedBody.TOO_LARGE);
			chain.doFilter(request, response);
			return;
		}
		byte[] bytes = request.getInputStream().readNBytes(this.maxBodySize + 1);
		if (bytes.length > this.maxBodySize) {
			request.setAttribute(SignedBody.ATTRIBUTE, SignedBody.TOO_LARGE);
		}
		else if (isWhole(request, bytes.length)) {
			request.setAttribute(SignedBody.ATTRIBUTE, new SignedBody(bytes));
		}
		chain.doFilter(new SignedBodyRequest(request, bytes), response);
	}

	/**
	 * Tell whether nobody has read of the body before, such as a filter that looks for
	 * parameters in a form.
	 */
	private static boolean isWhole(HttpServletRequest request, int length) {
		long announced = request.getContentLengthLong();
		return (announced >= 0) ? announced == length
				: length > 0 || request.getHeader(HttpHeaders.TRANSFER_ENCODING) == null;
	}

}
