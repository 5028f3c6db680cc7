package io.github.customeriospring.samples.quickstart;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

import io.github.customeriospring.json.WireJson;
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
 * Imports people as one batch. The client sends all of a batch or, if an operation is too
 * large, nothing; so what cannot be sent is sorted out before.
 */
@RestController
class ImportController {

	private final CustomerioV2Client track;

	private final JsonMapper json;

	private final WireJson wire = new WireJson();

	ImportController(CustomerioV2Client track, JsonMapper json) {
		this.track = track;
		this.json = json;
	}

	@PostMapping("/import")
	ImportResult importPeople(@RequestBody List<JsonNode> people) {
		Map<Integer, EntityOperation> operations = new LinkedHashMap<>();
		Map<Integer, String> refused = new TreeMap<>();
		for (int index = 0; index < people.size(); index++) {
			try {
				operations.put(index, read(people.get(index)));
			}
			catch (IllegalArgumentException ex) {
				refused.put(index, String.valueOf(ex.getMessage()));
			}
		}
		return send(operations, refused);
	}

	private EntityOperation read(JsonNode item) {
		Assert.isTrue(item.isObject(), "A person is a JSON object");
		EntityOperation operation = identify(item);
		Assert.isTrue(this.wire.write(operation).length <= EntityOperation.MAX_BYTES,
				"A person must not have more than 32 KB");
		return operation;
	}

	private EntityOperation identify(JsonNode item) {
		try {
			return this.json.treeToValue(item, Profile.class).identify();
		}
		catch (JacksonException ex) {
			throw new IllegalArgumentException("A person has a text id, a text email and an object of attributes");
		}
	}

	private ImportResult send(Map<Integer, EntityOperation> operations, Map<Integer, String> refused) {
		List<Integer> indexes = List.copyOf(operations.keySet());
		try {
			BatchResult result = this.track.batch(List.copyOf(operations.values()));
			return ImportResult.of(result, indexes, refused);
		}
		catch (CustomerioBatchException ex) {
			ImportResult before = ImportResult.of(ex.getResult(), indexes, refused);
			ErrorResponseException problem = CustomerioProblems.of(ex);
			problem.getBody().setProperty("accepted", before.accepted());
			problem.getBody().setProperty("refused", before.refused());
			problem.getBody().setProperty("remaining", indexes.subList(ex.getResult().total(), indexes.size()));
			throw problem;
		}
	}

	/**
	 * What became of an import.
	 *
	 * @param accepted how many people Customer.io accepted
	 * @param refused those who have to be corrected
	 */
	record ImportResult(int accepted, List<Refused> refused) {

		static ImportResult of(BatchResult result, List<Integer> indexes, Map<Integer, String> refused) {
			Map<Integer, String> all = new TreeMap<>(refused);
			result.failures().forEach((failure) -> all.put(indexes.get(failure.index()), reason(failure)));
			return new ImportResult(result.accepted(),
					all.entrySet().stream().map((entry) -> new Refused(entry.getKey(), entry.getValue())).toList());
		}

		private static String reason(BatchResult.Failure failure) {
			String reason = Objects.requireNonNullElse(failure.reason(), "no reason given");
			return "Customer.io refused it: " + reason
					+ ((failure.field() != null) ? " (" + failure.field() + ")" : "");
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
