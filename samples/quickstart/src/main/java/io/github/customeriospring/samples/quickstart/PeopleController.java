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

package io.github.customeriospring.samples.quickstart;

import java.util.List;
import java.util.Map;

import io.github.customeriospring.v1.CustomerioV1Client;
import io.github.customeriospring.v1.shared.Customer;
import io.github.customeriospring.v2.CustomerioV2Client;
import io.github.customeriospring.v2.Person;
import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpStatus;
import org.springframework.util.Assert;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/**
 * Writes people through the Track API and finds them through the App API. Customer.io
 * processes later what it has accepted, so what is written is answered with 202.
 */
@RestController
@RequestMapping("/people")
class PeopleController {

	private final CustomerioV1Client app;

	private final CustomerioV2Client track;

	PeopleController(CustomerioV1Client app, CustomerioV2Client track) {
		this.app = app;
		this.track = track;
	}

	@PostMapping
	@ResponseStatus(HttpStatus.ACCEPTED)
	void identify(@RequestBody Profile person) {
		this.track.entity(person.identify());
	}

	@GetMapping
	List<Customer> findByEmail(@RequestParam String email) {
		return this.app.customers().findByEmail(email);
	}

	@PostMapping("/{id}/events")
	@ResponseStatus(HttpStatus.ACCEPTED)
	void record(@PathVariable String id, @RequestBody Event event) {
		Assert.hasText(event.name(), "An event needs a name");
		this.track.entity(Person.id(id).event(event.name(), (event.data() != null) ? event.data() : Map.of()));
	}

	/**
	 * What a person did.
	 *
	 * @param name the name, needed
	 * @param data what messages and segments may refer to
	 */
	record Event(@Nullable String name, @Nullable Map<String, Object> data) {

		@Override
		public String toString() {
			return "Event[..]";
		}

	}

}
