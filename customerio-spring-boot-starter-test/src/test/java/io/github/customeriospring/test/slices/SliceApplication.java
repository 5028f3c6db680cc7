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

package io.github.customeriospring.test.slices;

import java.util.Map;

import io.github.customeriospring.v2.CustomerioV2Client;
import io.github.customeriospring.v2.Person;

import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

@SpringBootApplication
class SliceApplication {

	@RestController
	static class UpgradeController {

		private final CustomerioV2Client v2;

		UpgradeController(CustomerioV2Client v2) {
			this.v2 = v2;
		}

		@PostMapping("/people/{id}/upgrade")
		void upgrade(@PathVariable String id) {
			this.v2.entity(Person.id(id).identify(Map.of("plan", "pro")));
		}

	}

}
