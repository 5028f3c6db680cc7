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

package io.github.customeriospring.transportproof;

import java.time.Duration;

import io.github.customeriospring.CustomerioException;
import io.github.customeriospring.CustomerioOutcomeUnknownException;
import io.github.customeriospring.PersonId;
import io.github.customeriospring.v1.CustomerioV1Client;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

/**
 * What every transport must stand, however it was given.
 */
final class TransportProof {

	/** Long enough to make a connection and to send an email on a busy machine. */
	static final Duration ATTEMPT_TIMEOUT = Duration.ofMillis(700);

	/** Much more than any attempt needs: who takes that long hangs. */
	private static final Duration HANGING = Duration.ofSeconds(30);

	private TransportProof() {
	}

	/**
	 * Send an email, and assert that it arrived at most once and that nobody is told that
	 * it certainly did not when it may have. What cannot be looked into may go on reading
	 * where it is redirected to.
	 */
	static void assertSentOnce(CustomerioV1Client client, HostileServer server, Hostility hostility, String way,
			boolean mayRedirectReads) {
		CustomerioException failure = failure(way + " × " + hostility,
				() -> client.transactional().sendEmail((email) -> {
					email.template(1).person(PersonId.id("42")).to("jane@example.com");
					if (hostility == Hostility.NOT_READING) {
						email.attachment("a.bin", new byte[1_400_000]);
					}
				}));
		assertThat(server.begun()).as("%s × %s", way, hostility).isNotEmpty();
		assertThat(server.complete()).as("%s × %s", way, hostility)
			.filteredOn((line) -> !mayRedirectReads || line.startsWith("POST"))
			.hasSizeLessThanOrEqualTo(1);
		if (!Hostility.REFUSALS.contains(hostility) && hostility != Hostility.BOMB) {
			assertThat(failure).as("%s × %s", way, hostility).isInstanceOf(CustomerioOutcomeUnknownException.class);
		}
	}

	/**
	 * Read, and assert that it ends and that no other request was made.
	 */
	static void assertReadOnce(CustomerioV1Client client, HostileServer server, Hostility hostility, String way) {
		failure(way + " × " + hostility, () -> client.workspaces().list());
		assertThat(server.begun()).as("%s × %s", way, hostility).hasSize(1);
	}

	private static CustomerioException failure(String what, ThrowingCallable call) {
		CustomerioException failure = assertTimeoutPreemptively(HANGING,
				() -> catchThrowableOfType(CustomerioException.class, call), what);
		assertThat(failure).as(what).isNotNull();
		return failure;
	}

}
