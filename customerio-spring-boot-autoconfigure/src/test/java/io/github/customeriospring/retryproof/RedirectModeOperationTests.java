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

import io.github.customeriospring.CustomerioModeException;
import io.github.customeriospring.PersonId;
import io.github.customeriospring.Wire;
import io.github.customeriospring.mode.CustomerioMode;
import io.github.customeriospring.mode.RedirectSettings;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * What mode {@code redirect} does to every operation of every client. A write that is new
 * has to be put down here, unless it is one that reaches nobody.
 */
class RedirectModeOperationTests {

	private static final Set<String> REFUSED = Set.of("BroadcastOperations.trigger", "LiveNotificationOperations.start",
			"LiveNotificationOperations.update", "LiveNotificationOperations.end", "ImportOperations.create");

	private static final List<TableRow> ROWS = OperationTable.ROWS;

	@RegisterExtension
	static final Wire server = new Wire();

	private final Clients clients = new Clients((builder) -> builder.baseUrl(server.baseUrl())
		.mode(CustomerioMode.redirect(RedirectSettings.none()
			.withEmail("qa@example.com")
			.withPhone("+15550000000")
			.withPerson(PersonId.id("qa")))));

	@BeforeEach
	void answer() {
		server.answer(200, """
				{"delivery_id": "d1", "results": [], "customer": {}, "segments": [], "segment": {"id": 1},
				"count": 1, "workspaces": [], "id": 1, "message": {}, "archived_message": {},
				"customers": [], "optouts": [], "object": {}, "types": [], "used_by": {},
				"export": {}, "exports": [], "import": {}, "ip_addresses": [], "topics": [], "channels": [],
				"reporting_webhooks": [], %s}""".formatted(ContentOperationTable.ANSWERS));
	}

	@ParameterizedTest
	@FieldSource("ROWS")
	void sendsRedirectsOrRefuses(TableRow row) {
		if (REFUSED.contains(row.name()) || ContentOperationTable.REACHES_PEOPLE.contains(row.name())) {
			assertThatExceptionOfType(CustomerioModeException.class).isThrownBy(() -> row.call().accept(this.clients))
				.withMessageStartingWith(row.operation() + ": it was not sent");
			assertThat(server.requests()).isEmpty();
			return;
		}
		row.call().accept(this.clients);
		assertThat(server.requests()).hasSize(1);
		if (row.name().contains(".send")) {
			JsonNode send = JsonMapper.shared().readTree(server.onlyRequest().getBody());
			assertThat(send.path("identifiers").toString()).isEqualTo("{\"id\":\"qa\"}");
			assertThat(send.path("to").asString("")).isIn("", "qa@example.com", "+15550000000");
		}
	}

	@Test
	void knowsTheRefusedOperations() {
		assertThat(ROWS).extracting(TableRow::name)
			.containsAll(REFUSED)
			.containsAll(ContentOperationTable.REACHES_PEOPLE);
	}

}
