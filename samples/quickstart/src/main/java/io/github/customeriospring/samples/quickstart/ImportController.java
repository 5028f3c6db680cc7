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

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

import io.github.customeriospring.v2.BatchResult;
import io.github.customeriospring.v2.CustomerioBatchException;
import io.github.customeriospring.v2.CustomerioV2Client;
import io.github.customeriospring.v2.EntityOperation;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.util.Assert;
import org.springframework.web.ErrorResponseException;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/**
 * Imports people as one batch. A person who cannot be imported does not hold the others
 * up.
 */
@RestController
class ImportController {

	private final CustomerioV2Client track;

	private final JsonMapper json;

	ImportController(CustomerioV2Client track, JsonMapper json) {
		this.track = track;
		this.json = json;
	}

	@PostMapping("/import")
	ImportResult importPeople(@RequestBody List<JsonNode> people) {
		List<EntityOperation> operations = new ArrayList<>();
		List<Integer> indexes = new ArrayList<>();
		Map<Integer, String> refused = new TreeMap<>();
		for (int index = 0; index < people.size(); index++) {
			try {
				operations.add(read(people.get(index)));
				indexes.add(index);
			}
			catch (IllegalArgumentException ex) {
				refused.put(index, String.valueOf(ex.getMessage()));
			}
		}
		return send(operations, indexes, refused);
	}

	private EntityOperation read(JsonNode item) {
		Assert.isTrue(item.isObject(), "A person is a JSON object");
		try {
			return this.json.treeToValue(item, Profile.class).identify();
		}
		catch (JacksonException ex) {
			throw new IllegalArgumentException("A person has a text id, a text email and an object of attributes");
		}
	}

	private ImportResult send(List<EntityOperation> operations, List<Integer> indexes, Map<Integer, String> refused) {
		try {
			return ImportResult.of(this.track.batch(operations), indexes, refused);
		}
		catch (CustomerioBatchException ex) {
			ImportResult before = ImportResult.of(ex.getResult(), indexes, refused);
			ErrorResponseException problem = CustomerioProblems.of(ex);
			problem.getBody().setProperty("accepted", before.accepted());
			problem.getBody().setProperty("refused", before.refused());
			problem.getBody().setProperty("remaining", indexes.subList(ex.getCompleted(), indexes.size()));
			throw problem;
		}
	}

	/**
	 * What became of an import.
	 *
	 * @param accepted how many people Customer.io accepted
	 * @param refused those who have to be corrected
	 */
	record ImportResult(long accepted, List<Refused> refused) {

		static ImportResult of(BatchResult result, List<Integer> indexes, Map<Integer, String> refused) {
			Map<Integer, String> all = new TreeMap<>(refused);
			result.failures().forEach((failure) -> all.put(indexes.get(failure.index()), reason(failure)));
			return new ImportResult(result.accepted(),
					all.entrySet().stream().map((entry) -> new Refused(entry.getKey(), entry.getValue())).toList());
		}

		private static String reason(BatchResult.Failure failure) {
			String reason = Objects.requireNonNullElse(failure.reason(), "no reason given");
			return (failure.field() != null) ? reason + " (" + failure.field() + ")" : reason;
		}

	}

	/**
	 * A person who was not accepted.
	 *
	 * @param index the place in the request
	 * @param reason what to correct
	 */
	record Refused(int index, String reason) {

	}

}
