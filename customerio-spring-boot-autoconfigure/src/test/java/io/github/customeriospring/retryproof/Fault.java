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

package io.github.customeriospring.retryproof;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;

import io.github.customeriospring.Api;
import io.github.customeriospring.CustomerioAuthenticationException;
import io.github.customeriospring.CustomerioException;
import io.github.customeriospring.CustomerioInvalidRequestException;
import io.github.customeriospring.CustomerioNotFoundException;
import io.github.customeriospring.CustomerioPermissionException;
import io.github.customeriospring.CustomerioRateLimitException;
import io.github.customeriospring.CustomerioResponseException;
import io.github.customeriospring.CustomerioServerException;
import io.github.customeriospring.CustomerioTransportException;
import io.github.customeriospring.retryproof.FaultyServer.Reaction;

/**
 * The columns of the table: what can go wrong with a request.
 */
enum Fault {

	CONNECT_REFUSED("connect refused", Certainty.NOT_SENT, CustomerioTransportException.class,
			Reaction.RESET_AFTER_READING),

	UNKNOWN_HOST("DNS failure", Certainty.NOT_SENT, CustomerioTransportException.class, Reaction.RESET_AFTER_READING),

	RESET_BEFORE_A_BYTE("reset before a byte", Certainty.NONE, CustomerioTransportException.class,
			Reaction.RESET_BEFORE_READING),

	RESET_AFTER_THE_BODY("reset after the body was sent", Certainty.NONE, CustomerioTransportException.class,
			Reaction.RESET_AFTER_READING),

	READ_TIMEOUT("read timeout", Certainty.NONE, CustomerioTransportException.class, Reaction.SILENCE),

	REQUEST_TIMEOUT("408", Certainty.NONE, CustomerioResponseException.class, Reaction.status(408)),

	MALFORMED("400", Certainty.REFUSED, CustomerioInvalidRequestException.class, Reaction.status(400)),

	UNAUTHORIZED("401", Certainty.REFUSED, CustomerioAuthenticationException.class, Reaction.status(401)),

	FORBIDDEN("403", Certainty.REFUSED, CustomerioPermissionException.class, Reaction.status(403)),

	NOT_FOUND("404", Certainty.REFUSED, CustomerioNotFoundException.class, Reaction.status(404)),

	CONFLICT("409", Certainty.REFUSED, CustomerioInvalidRequestException.class, Reaction.status(409)),

	TOO_LARGE("413", Certainty.REFUSED, CustomerioInvalidRequestException.class, Reaction.status(413)),

	UNPROCESSABLE("422", Certainty.REFUSED, CustomerioInvalidRequestException.class, Reaction.status(422)),

	RATE_LIMIT("429", Certainty.NOT_PROCESSED, CustomerioRateLimitException.class, Reaction.status(429)),

	RATE_LIMIT_WITH_TIME("429 with Retry-After", Certainty.NOT_PROCESSED, CustomerioRateLimitException.class,
			Reaction.status(429, "Retry-After: 0")),

	INTERNAL_ERROR("500", Certainty.NONE, CustomerioServerException.class, Reaction.status(500)),

	BAD_GATEWAY("502", Certainty.NONE, CustomerioServerException.class, Reaction.status(502)),

	UNAVAILABLE("503", Certainty.NONE, CustomerioServerException.class, Reaction.status(503, "Retry-After: 0")),

	GATEWAY_TIMEOUT("504", Certainty.NONE, CustomerioServerException.class, Reaction.status(504)),

	ORIGIN_TIMEOUT("522", Certainty.NONE, CustomerioServerException.class, Reaction.status(522)),

	CUT_OFF("cut-off response", Certainty.NONE, CustomerioTransportException.class, Reaction.CUT_OFF);

	/**
	 * The faults that tell kinds of operations apart, and the statuses by which a caller
	 * acts: not sent, broken in each way, refused, not processed, failed.
	 */
	static final Set<Fault> KINDS = EnumSet.of(CONNECT_REFUSED, RESET_AFTER_THE_BODY, READ_TIMEOUT, UNAUTHORIZED,
			FORBIDDEN, NOT_FOUND, CONFLICT, TOO_LARGE, UNPROCESSABLE, RATE_LIMIT_WITH_TIME, INTERNAL_ERROR, UNAVAILABLE,
			CUT_OFF);

	private final String title;

	private final Certainty certainty;

	private final Class<? extends CustomerioException> failure;

	private final Reaction reaction;

	Fault(String title, Certainty certainty, Class<? extends CustomerioException> failure, Reaction reaction) {
		this.title = title;
		this.certainty = certainty;
		this.failure = failure;
		this.reaction = reaction;
	}

	/**
	 * Return whether requests reach the server.
	 */
	boolean reachesServer() {
		return this.certainty != Certainty.NOT_SENT;
	}

	/**
	 * Return whether the connection is reset instead of an answer.
	 */
	boolean isReset() {
		return this == RESET_BEFORE_A_BYTE || this == RESET_AFTER_THE_BODY;
	}

	/**
	 * Return whether Customer.io may have carried out the operation.
	 */
	boolean leavesOutcomeOpen() {
		return this.certainty == Certainty.NONE;
	}

	/**
	 * Return whether the same request would fail again.
	 */
	boolean isRefusal() {
		return this.certainty == Certainty.REFUSED;
	}

	/**
	 * Return what the last attempt fails with.
	 */
	Class<? extends CustomerioException> failure() {
		return this.failure;
	}

	/**
	 * Return what the message of the failure holds: the server's reason, and where the
	 * credential is to be found if it was wrong.
	 */
	List<String> message(Api api) {
		boolean answered = CustomerioResponseException.class.isAssignableFrom(this.failure);
		return List.of(answered ? OperationTable.REASON : "",
				(this == UNAUTHORIZED) ? String.join(" and ", api.credentialKeys("customerio.")) : "");
	}

	Reaction reaction() {
		return this.reaction;
	}

	@Override
	public String toString() {
		return this.title;
	}

	/**
	 * What is certain about a request that failed.
	 */
	private enum Certainty {

		NOT_SENT, NOT_PROCESSED, REFUSED, NONE

	}

}
