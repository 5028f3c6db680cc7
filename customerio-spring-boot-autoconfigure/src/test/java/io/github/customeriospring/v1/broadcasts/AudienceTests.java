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

package io.github.customeriospring.v1.broadcasts;

import java.net.URI;
import java.util.Collections;
import java.util.List;
import java.util.Map;

import io.github.customeriospring.Attributes;
import io.github.customeriospring.PersonId;
import io.github.customeriospring.v1.shared.Filter;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

class AudienceTests {

	private static final BroadcastRecipient PERSON = BroadcastRecipient.of(PersonId.id("secret"), Map.of("secret", 1));

	@Test
	void holdsAtMost10000People() {
		assertThat(Audience.ids(Collections.nCopies(10_000, "1"))).hasToString("Ids[10000 people]");
		assertThat(Audience.perUserData(Collections.nCopies(10_000, PERSON))).hasToString("PerUserData[10000 people]");
		assertThat(Audience.emails(Collections.nCopies(10_001, "a@example.com"))).hasToString("Emails[10001 people]");
		assertThatIllegalArgumentException().isThrownBy(() -> Audience.ids(Collections.nCopies(10_001, "1")))
			.withMessageStartingWith("ids holds 10001 people, and Customer.io allows 10000");
		assertThatIllegalArgumentException().isThrownBy(() -> Audience.perUserData(Collections.nCopies(10_001, PERSON)))
			.withMessageStartingWith("per_user_data holds 10001 people");
	}

	@Test
	void needsSomebody() {
		assertThatIllegalArgumentException().isThrownBy(() -> Audience.ids(List.of()))
			.withMessageStartingWith("ids is empty");
		assertThatIllegalArgumentException().isThrownBy(() -> Audience.emails(List.of()))
			.withMessageStartingWith("emails is empty");
		assertThatIllegalArgumentException().isThrownBy(() -> Audience.perUserData(List.of()))
			.withMessageStartingWith("per_user_data is empty");
	}

	@Test
	void findsPeopleWithDataByIdOrEmailOnly() {
		assertThatIllegalArgumentException().isThrownBy(() -> BroadcastRecipient.of(PersonId.cioId("a3"), Map.of()))
			.withMessage("per_user_data: a broadcast finds people by id or email, not by cio_id");
		assertThatIllegalArgumentException()
			.isThrownBy(() -> BroadcastRecipient.of(PersonId.phone("+15551234567"), Map.of()))
			.withMessage("per_user_data: a broadcast finds people by id or email, not by phone");
		assertThatIllegalArgumentException().isThrownBy(() -> new BroadcastRecipient(null, null, Attributes.none()))
			.withMessage("per_user_data: a person needs either an id or an email");
	}

	@Test
	void needsAnAddressThatCanBeFetched() {
		assertThatIllegalArgumentException().isThrownBy(() -> Audience.dataFile(URI.create("file:///people.jsonl")))
			.withMessage("data_file_url must be an absolute http or https URL");
		assertThatIllegalArgumentException().isThrownBy(() -> Audience.dataFile(URI.create("https:people.jsonl")));
		assertThatIllegalArgumentException().isThrownBy(() -> Audience.dataFile(URI.create("people.jsonl")))
			.withMessage("data_file_url must be an absolute http or https URL");
	}

	@Test
	void tellsNobodyWhoItIs() {
		assertThat(PERSON).hasToString("BroadcastRecipient[..]");
		assertThat(Audience.dataFile(URI.create("https://example.com/?secret=1"))).hasToString("DataFile");
		TriggerBroadcast broadcast = TriggerBroadcast.create()
			.audience(Filter.attribute("secret").eq("secret"))
			.data("secret", "secret");
		assertThat(broadcast.toString()).doesNotContain("secret");
		assertThat(TriggerBroadcast.create().audience(Audience.emails(List.of("secret"))))
			.hasToString("TriggerBroadcast[Emails[1 people]]");
	}

}
