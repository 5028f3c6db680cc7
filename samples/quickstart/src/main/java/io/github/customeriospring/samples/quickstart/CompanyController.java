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
import java.util.Objects;

import io.github.customeriospring.PersonId;
import io.github.customeriospring.v1.CustomerioV1Client;
import io.github.customeriospring.v1.objects.Relationship;
import io.github.customeriospring.v1.shared.Customer;
import io.github.customeriospring.v2.CustomObject;
import io.github.customeriospring.v2.CustomerioV2Client;
import io.github.customeriospring.v2.PersonRelationship;
import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpStatus;
import org.springframework.util.Assert;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/**
 * Keeps companies as custom objects of the workspace's first object type, with
 * relationships to the people who work there.
 */
@RestController
@RequestMapping("/companies/{id}")
class CompanyController {

	private static final String COMPANY = "1";

	private final CustomerioV1Client app;

	private final CustomerioV2Client track;

	CompanyController(CustomerioV1Client app, CustomerioV2Client track) {
		this.app = app;
		this.track = track;
	}

	/**
	 * Create or rename a company and add people to it. Nobody is removed.
	 */
	@PutMapping
	@ResponseStatus(HttpStatus.ACCEPTED)
	void save(@PathVariable String id, @RequestBody Company company) {
		Assert.hasText(company.name(), "A company needs a name");
		this.track.entity(CustomObject.of(COMPANY, id)
			.identify(Map.of("name", company.name()))
			.withRelationships(people(company)));
	}

	private static PersonRelationship[] people(Company company) {
		List<String> ids = (company.people() != null) ? company.people() : List.of();
		Assert.noNullElements(ids, "The people of a company are ids");
		return ids.stream().map(PersonId::id).map(PersonRelationship::to).toArray(PersonRelationship[]::new);
	}

	@GetMapping("/people")
	List<String> people(@PathVariable String id) {
		return this.app.objects()
			.relationshipsAll(COMPANY, id)
			.map(Relationship::person)
			.filter(Objects::nonNull)
			.map(Customer::id)
			.filter(Objects::nonNull)
			.toList();
	}

	/**
	 * What a caller tells about a company.
	 *
	 * @param name the name, needed
	 * @param people the ids of people to add
	 */
	record Company(@Nullable String name, @Nullable List<String> people) {

		@Override
		public String toString() {
			return "Company[..]";
		}

	}

}
