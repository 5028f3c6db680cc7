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

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.function.BiPredicate;
import java.util.stream.Stream;

import io.github.customeriospring.CustomerioException;
import io.github.customeriospring.CustomerioIncompleteException;
import io.github.customeriospring.CustomerioOutcomeUnknownException;
import io.github.customeriospring.CustomerioRateLimitException;
import io.github.customeriospring.Wire;
import io.github.customeriospring.retryproof.FaultyServer.Reaction;
import io.github.customeriospring.retryproof.TableRow.Repetition;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.junit.jupiter.params.provider.Arguments.arguments;

/**
 * How many requests of each operation reach the server when they meet with each fault,
 * and what the caller gets: the cells of the table whose rows are {@link OperationTable}
 * and whose columns are {@link Fault}.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class AbstractRetryProofTests {

	private static final Duration READ_TIMEOUT = Duration.ofSeconds(20);

	private final Transport transport;

	private final List<TableRow> rows;

	private FaultyServer server;

	private Clients clients;

	private Clients impatientClients;

	private Clients clientsOfNobody;

	private Clients clientsOfUnknownHost;

	AbstractRetryProofTests(Transport transport, List<TableRow> rows) {
		this.transport = transport;
		this.rows = rows;
	}

	@BeforeAll
	void start() throws IOException {
		this.server = new FaultyServer();
		this.clients = new Clients(this.transport, READ_TIMEOUT, this.server.baseUrl());
		this.impatientClients = new Clients(this.transport, this.transport.shortReadTimeout(), this.server.baseUrl());
		this.clientsOfNobody = new Clients(this.transport, READ_TIMEOUT, Wire.NOWHERE);
		this.clientsOfUnknownHost = new Clients(this.transport, READ_TIMEOUT, "http://unknown.invalid");
	}

	@AfterAll
	void stop() throws IOException {
		this.server.close();
	}

	List<TableRow> rows() {
		return this.rows;
	}

	/**
	 * Every operation with the faults that tell kinds apart, and one operation of each
	 * kind with all faults.
	 */
	Stream<Arguments> cells() {
		return cells((row, fault) -> Fault.KINDS.contains(fault) || OperationTable.ONE_OF_EACH_KIND.contains(row));
	}

	Stream<Arguments> otherCells() {
		return cells((row, fault) -> !Fault.KINDS.contains(fault) && !OperationTable.ONE_OF_EACH_KIND.contains(row));
	}

	private Stream<Arguments> cells(BiPredicate<TableRow, Fault> which) {
		return this.rows.stream()
			.flatMap((row) -> Stream.of(Fault.values())
				.filter((fault) -> which.test(row, fault))
				.map((fault) -> arguments(row, fault)));
	}

	@Tag("proof")
	@ParameterizedTest(name = "{0} × {1}", allowZeroInvocations = true)
	@MethodSource("otherCells")
	void repeatsOnlyWhatMayBeRepeatedInTheRestOfTheTable(TableRow row, Fault fault) throws IOException {
		repeatsOnlyWhatMayBeRepeated(row, fault);
	}

	@ParameterizedTest(name = "{0} × {1}")
	@MethodSource("cells")
	void repeatsOnlyWhatMayBeRepeated(TableRow row, Fault fault) throws IOException {
		this.server.play(fault.reaction());
		Clients clients = clients(fault);
		CustomerioException failure = call(row, clients);
		boolean told = row.safe() || !fault.leavesOutcomeOpen();
		int attempts = (told && !fault.isRefusal() && !isQuota(row, fault)) ? Clients.ALL_ATTEMPTS : 1;
		assertAttempts(row, clients, attempts);
		assertThat(this.server.requests()).as("requests of %s × %s", row, fault)
			.isEqualTo(attempts * requestsOfAttempt(row, fault));
		if (told) {
			assertThat(failure.getMessage()).contains(fault.message(row.api()));
			assertThat(failure).as("%s × %s", row, fault).isExactlyInstanceOf(fault.failure());
			assertThat(failure.isTransient()).isEqualTo(!fault.isRefusal());
			assertThat(failure.mayHaveBeenProcessed()).isEqualTo(fault.leavesOutcomeOpen());
		}
		else {
			assertOutcomeUnknown(row, fault, failure);
		}
	}

	@ParameterizedTest(name = "{0} × 429 with a Retry-After beyond the deadline")
	@MethodSource("rows")
	void endsAtOnceWhenTheServerAsksForMoreTimeThanThereIs(TableRow row) throws IOException {
		this.server.play(Reaction.status(429, "Retry-After: 61"));
		CustomerioException failure = call(row, this.clients);
		assertAttempts(row, this.clients, 1);
		assertThat(this.server.requests()).as("requests of %s", row).isEqualTo(1);
		assertThat(failure).isInstanceOfSatisfying(CustomerioRateLimitException.class,
				(exception) -> assertThat(exception.getRetryAfter()).isEqualTo(Duration.ofSeconds(61)));
		assertThat(failure.mayHaveBeenProcessed()).isFalse();
	}

	/**
	 * Return how many requests arrive in one attempt: one, where any can. Only the JDK's
	 * client sends a GET once more when the connection breaks before the answer begins,
	 * and nobody can keep it from that.
	 */
	private int requestsOfAttempt(TableRow row, Fault fault) {
		if (!fault.reachesServer()) {
			return 0;
		}
		return (this.transport == Transport.JDK && row.isRead() && fault.isReset()) ? 2 : 1;
	}

	/**
	 * Return whether the refusal means that no more calls are allowed today.
	 */
	private static boolean isQuota(TableRow row, Fault fault) {
		return row.repetition() == Repetition.READ_BY_QUOTA && fault == Fault.RATE_LIMIT;
	}

	private Clients clients(Fault fault) {
		return switch (fault) {
			case CONNECT_REFUSED -> this.clientsOfNobody;
			case UNKNOWN_HOST -> this.clientsOfUnknownHost;
			case READ_TIMEOUT -> this.impatientClients;
			default -> this.clients;
		};
	}

	/**
	 * Return why the request failed.
	 */
	private static CustomerioException call(TableRow row, Clients clients) {
		clients.takeCalls();
		CustomerioException failure = catchThrowableOfType(CustomerioException.class, () -> row.call().accept(clients));
		assertThat(failure).as("failure of %s", row).isNotNull();
		assertThat(failure.getMessage()).contains(row.operation())
			.doesNotContain(Clients.SECRET)
			.doesNotContain(Clients.CREDENTIAL);
		if (row.repetition() != Repetition.SAFE_IN_PARTS) {
			return failure;
		}
		assertThat(failure).isInstanceOfSatisfying(CustomerioIncompleteException.class,
				(exception) -> assertThat(exception.getCompleted()).isZero());
		CustomerioException cause = (CustomerioException) failure.getCause();
		assertThat(failure.isTransient()).isEqualTo(cause.isTransient());
		assertThat(failure.mayHaveBeenProcessed()).isEqualTo(cause.mayHaveBeenProcessed());
		return cause;
	}

	private static void assertAttempts(TableRow row, Clients clients, int attempts) {
		assertThat(clients.takeCalls()).as("calls of %s", row).singleElement().satisfies((call) -> {
			assertThat(call.operation()).hasToString(row.operation());
			assertThat(call.retries()).as("retries of %s", row).isEqualTo(attempts - 1);
		});
	}

	private static void assertOutcomeUnknown(TableRow row, Fault fault, CustomerioException failure) {
		assertThat(failure).as("%s × %s", row, fault)
			.isInstanceOfSatisfying(CustomerioOutcomeUnknownException.class,
					(unknown) -> assertThat(unknown.getOperation()).isEqualTo(row.operation()));
		assertThat(failure)
			.hasMessageStartingWith(row.operation() + ": it is not known whether Customer.io carried it out")
			.hasMessageContaining("it was not repeated")
			.hasMessageContainingAll("Deliveries & Drafts", "activity log", "reporting webhook");
		assertThat(failure.isTransient()).isFalse();
		assertThat(failure.mayHaveBeenProcessed()).isTrue();
		assertThat(failure.getCause()).isExactlyInstanceOf(fault.failure());
	}

}
