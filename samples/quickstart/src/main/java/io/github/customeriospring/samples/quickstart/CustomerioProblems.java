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

package io.github.customeriospring.samples.quickstart;

import io.github.customeriospring.CustomerioException;
import io.github.customeriospring.CustomerioInvalidRequestException;
import io.github.customeriospring.CustomerioNotFoundException;
import io.github.customeriospring.CustomerioRateLimitException;
import io.github.customeriospring.CustomerioResponseException;
import io.github.customeriospring.v2.CustomerioBatchException;
import org.apache.commons.logging.Log;
import org.apache.commons.logging.LogFactory;

import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.web.ErrorResponse;
import org.springframework.web.ErrorResponseException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/**
 * Tells callers what they can do about a failure, and the log what the operator can do.
 */
@RestControllerAdvice
class CustomerioProblems {

	private static final Log logger = LogFactory.getLog(CustomerioProblems.class);

	/**
	 * What the application or a client refuses before anything is sent.
	 */
	@ExceptionHandler
	ProblemDetail refused(IllegalArgumentException ex) {
		return ProblemDetail.forStatusAndDetail(HttpStatus.BAD_REQUEST, ex.getMessage());
	}

	@ExceptionHandler
	ErrorResponse failed(CustomerioException ex) {
		return of(ex);
	}

	static ErrorResponseException of(CustomerioException ex) {
		CustomerioException reason = reason(ex);
		if (reason instanceof CustomerioInvalidRequestException) {
			return problem(HttpStatus.UNPROCESSABLE_CONTENT, reason.getMessage(), ex);
		}
		if (reason instanceof CustomerioNotFoundException) {
			return problem(HttpStatus.NOT_FOUND, reason.getMessage(), ex);
		}
		logger.warn(ex.getMessage());
		if (reason instanceof CustomerioRateLimitException rateLimit) {
			return retryAfter(problem(HttpStatus.TOO_MANY_REQUESTS, "Customer.io is called too often", ex), rateLimit);
		}
		return ex.isTransient()
				? problem(HttpStatus.SERVICE_UNAVAILABLE, "Customer.io has trouble or cannot be reached, try again", ex)
				: problem(HttpStatus.BAD_GATEWAY, "The call of Customer.io failed, the log says why", ex);
	}

	/**
	 * Return what happened to the request, below what happened to the whole batch.
	 */
	private static CustomerioException reason(CustomerioException ex) {
		return (ex instanceof CustomerioBatchException && ex.getCause() instanceof CustomerioException cause) ? cause
				: ex;
	}

	private static ErrorResponseException problem(HttpStatus status, String detail, CustomerioException ex) {
		return new ErrorResponseException(status, ProblemDetail.forStatusAndDetail(status, detail), ex);
	}

	private static ErrorResponseException retryAfter(ErrorResponseException problem, CustomerioResponseException ex) {
		if (ex.getRetryAfter() != null) {
			problem.getHeaders().set(HttpHeaders.RETRY_AFTER, String.valueOf(ex.getRetryAfter().toSeconds()));
		}
		return problem;
	}

}
