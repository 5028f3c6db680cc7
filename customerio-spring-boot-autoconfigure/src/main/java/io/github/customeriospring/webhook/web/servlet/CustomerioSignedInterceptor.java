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

import java.util.Collections;

import io.github.customeriospring.webhook.web.CustomerioSigned;
import io.github.customeriospring.webhook.web.RequestHeaders;
import io.github.customeriospring.webhook.web.SignedRequests;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;

/**
 * Lets only signed requests reach handler methods that are {@link CustomerioSigned}.
 * Without a {@link SignedBodyFilter} no request with a body is signed.
 *
 * @since 0.1.0
 */
public final class CustomerioSignedInterceptor implements HandlerInterceptor {

	private static final String VERIFIED = CustomerioSignedInterceptor.class.getName();

	private final SignedRequests requests;

	/**
	 * Create an interceptor.
	 * @param requests checks requests
	 */
	public CustomerioSignedInterceptor(SignedRequests requests) {
		this.requests = requests;
	}

	@Override
	public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
		CustomerioSigned signed = (handler instanceof HandlerMethod method) ? SignedRequests.find(method) : null;
		// An asynchronous answer comes by here once more
		if (signed == null || signed.workspace().equals(request.getAttribute(VERIFIED))) {
			return true;
		}
		int status = check(signed, request);
		if (status < 400) {
			request.setAttribute(VERIFIED, signed.workspace());
			return true;
		}
		response.setStatus(status);
		return false;
	}

	private int check(CustomerioSigned signed, HttpServletRequest request) {
		RequestHeaders headers = RequestHeaders.of((name) -> Collections.list(request.getHeaders(name)),
				request.getContentLengthLong());
		SignedBody body = (SignedBody) request.getAttribute(SignedBody.ATTRIBUTE);
		return (body != null) ? this.requests.check(signed.workspace(), headers, body.bytes())
				: this.requests.refuseUnread(headers);
	}

}
