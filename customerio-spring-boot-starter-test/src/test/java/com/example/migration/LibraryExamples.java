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

package com.example.migration;

import java.time.Instant;
import java.util.List;
import java.util.Map;

import io.github.customeriospring.PersonId;
import io.github.customeriospring.trackv1.CustomerioTrackV1Client;
import io.github.customeriospring.v1.CustomerioV1Client;
import io.github.customeriospring.v1.shared.Filter;
import io.github.customeriospring.v2.CustomObject;
import io.github.customeriospring.v2.CustomerioV2Client;
import io.github.customeriospring.v2.EntityOperation;

/**
 * What calls of other libraries become.
 */
final class LibraryExamples {

	private LibraryExamples() {
	}

	static void official(CustomerioTrackV1Client trackV1, CustomerioV1Client v1, Instant signedUp) {
		// @formatter:off
		trackV1.people().identify(PersonId.id("42"), Map.of("email", "ada@example.com", "created_at", signedUp));
		trackV1.events().create(PersonId.id("42"), "viewed", Map.of("sku", "A1"));
		v1.transactional().sendEmail((email) -> email.template("receipt")
			.to("ada@example.com")
			.person(PersonId.id("42"))
			.data("order", 17));
		// @formatter:on
	}

	static void gem(CustomerioV1Client v1, CustomerioV2Client v2, CustomerioTrackV1Client trackV1,
			Map<String, Object> hash) {
		// @formatter:off
		v1.customers().findByEmail("ada@example.com");
		v1.customers().search(Filter.attribute("plan").eq("pro"));
		v1.objects().relationships("1", "PostCo");
		v2.batch(List.of(CustomObject.of("1", "PostCo").identify(Map.of("name", "PostCo"))));
		v2.entity(EntityOperation.raw(hash)); // a hash as it is
		trackV1.events().create(PersonId.id("42"), "viewed", Map.of("sku", "A1"));
		// @formatter:on
	}

}
