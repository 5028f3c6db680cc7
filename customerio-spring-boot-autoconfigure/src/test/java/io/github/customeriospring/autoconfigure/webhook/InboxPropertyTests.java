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

package io.github.customeriospring.autoconfigure.webhook;

import io.github.customeriospring.autoconfigure.diagnostics.InvalidCustomerioPropertyException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What is said of properties of the inbox that cannot be right.
 */
class InboxPropertyTests {

	@ParameterizedTest
	@CsvSource({ "jdbc.table-prefix, a b", "jdbc.schema, 1a", "jdbc.lease, 10ms", "threads, 0", "threads, 65",
			"keep-dead-letters, 0s", "retry.delay, 0s", "retry.max-delay, 0ms", "retry.max-attempts, 0" })
	void refusesValuesThatCannotBeRight(String key, String value) {
		InboxContexts.withInboxInDatabase()
			.withPropertyValues("customerio.webhook." + key + "=" + value)
			.run((context) -> assertThat(context).getFailure()
				.rootCause()
				.isExactlyInstanceOf(InvalidCustomerioPropertyException.class)
				.hasMessageStartingWith("customerio.webhook." + key));
	}

	@ParameterizedTest
	@CsvSource({ "max-webhooks, 0", "max-size, 0", "max-size, -1", "max-ids, 0" })
	void refusesBoundsOfTheMemoryThatCannotBeRight(String key, String value) {
		InboxContexts.withoutDatabase()
			.withPropertyValues("customerio.webhook.memory." + key + "=" + value)
			.run((context) -> assertThat(context).getFailure()
				.rootCause()
				.isExactlyInstanceOf(InvalidCustomerioPropertyException.class)
				.hasMessageStartingWith("customerio.webhook.memory." + key));
	}

}
