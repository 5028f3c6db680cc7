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

import java.util.List;
import java.util.Set;

import io.github.customeriospring.CustomerioNotFoundException;
import io.github.customeriospring.mode.CustomerioMode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * In mode {@code log}, every operation of every client returns something or finds
 * nothing, at an address that does not exist.
 */
class LogModeOperationTests {

	/** Reads of one thing: there is none. */
	private static final Set<String> NOT_FOUND = Set.of("LiveNotificationOperations.get", "CustomerOperations.profile",
			"SegmentOperations.get", "SegmentOperations.customerCount", "MessageOperations.get",
			"MessageOperations.archived", "CustomerOperations.subscriptionPreferences", "ObjectOperations.profile",
			"ExportOperations.downloadLink", "SubscriptionOperations.centerToken", "ReportingWebhookOperations.get");

	private static final List<TableRow> ROWS = OperationTable.ROWS;

	private final Clients clients = new Clients(
			(builder) -> builder.baseUrl("https://customerio.invalid").mode(CustomerioMode.log()));

	@ParameterizedTest
	@FieldSource("ROWS")
	void returnsOrFindsNothing(TableRow row) {
		if (NOT_FOUND.contains(row.name()) || ContentOperationTable.READS_OF_ONE.contains(row.name())) {
			assertThatExceptionOfType(CustomerioNotFoundException.class)
				.isThrownBy(() -> row.call().accept(this.clients))
				.withMessageContaining("mode log");
		}
		else {
			row.call().accept(this.clients);
		}
		assertThat(this.clients.takeCalls()).isNotEmpty().allMatch((call) -> call.retries() == 0);
	}

	@Test
	void knowsTheReadsOfOneThing() {
		assertThat(ROWS).extracting(TableRow::name)
			.containsAll(NOT_FOUND)
			.containsAll(ContentOperationTable.READS_OF_ONE);
	}

}
