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

package io.github.customeriospring.readme;

import io.github.customeriospring.PersonId;
import io.github.customeriospring.mode.CustomerioMode;
import io.github.customeriospring.mode.RedirectSettings;
import io.github.customeriospring.v1.CustomerioV1Client;

/**
 * The code in {@code docs/modes.md}.
 */
class ModeExamples {

	CustomerioV1Client redirected(String key) {
		// @formatter:off
		CustomerioV1Client v1 = CustomerioV1Client.builder()
			.apiKey(key)
			.mode(CustomerioMode.redirect(RedirectSettings.none()
				.withEmail("qa@example.com")
				.withPerson(PersonId.id("qa-person"))))
			.build();
		// @formatter:on
		return v1;
	}

}
