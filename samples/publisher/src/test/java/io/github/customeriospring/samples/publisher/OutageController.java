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

package io.github.customeriospring.samples.publisher;

import java.util.List;

import io.github.customeriospring.test.FakeCustomerio;
import io.github.customeriospring.test.http.Fault;

import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * Takes the fake Customer.io down and up again, and shows which events it has.
 */
@RestController
class OutageController {

	private final FakeCustomerio customerio;

	OutageController(FakeCustomerio customerio) {
		this.customerio = customerio;
	}

	@PostMapping("/customerio/down")
	void takeDown() {
		this.customerio.failNext(Integer.MAX_VALUE, Fault.status(503));
	}

	@PostMapping("/customerio/up")
	void bringUp() {
		this.customerio.recover();
	}

	@GetMapping("/customerio/events")
	List<String> events() {
		return this.customerio.people()
			.all()
			.stream()
			.flatMap((person) -> person.events()
				.stream()
				.map((event) -> "%s: %s %s".formatted(person.identifiers().id(), event.name(), event.attributes())))
			.toList();
	}

}
