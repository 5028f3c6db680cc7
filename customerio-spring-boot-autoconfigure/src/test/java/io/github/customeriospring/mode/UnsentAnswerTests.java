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

package io.github.customeriospring.mode;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.github.customeriospring.CustomerioModeException;
import io.github.customeriospring.CustomerioNotFoundException;
import io.github.customeriospring.http.declared.AnswerWithoutSending;
import io.github.customeriospring.http.declared.RequestField;
import io.github.customeriospring.http.declared.ResponseField;
import io.github.customeriospring.http.declared.SafeToRetry;
import io.github.customeriospring.v1.CustomerioV1Client;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;

import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.service.annotation.DeleteExchange;
import org.springframework.web.service.annotation.GetExchange;
import org.springframework.web.service.annotation.PostExchange;
import org.springframework.web.service.annotation.PutExchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * What the operations of an application's own interface return when nothing is sent.
 */
class UnsentAnswerTests {

	private final DesignOperations designs = CustomerioV1Client.builder()
		.mode(CustomerioMode.log())
		.build()
		.operations(DesignOperations.class);

	@Test
	void findsNoSingleThing() {
		assertThatExceptionOfType(CustomerioNotFoundException.class).isThrownBy(() -> this.designs.get(7));
		assertThatExceptionOfType(CustomerioNotFoundException.class).isThrownBy(() -> this.designs.find(7));
		assertThatExceptionOfType(CustomerioNotFoundException.class).isThrownBy(() -> this.designs.count(7));
		assertThatExceptionOfType(CustomerioNotFoundException.class).isThrownBy(this.designs::tree);
	}

	@Test
	void listsNothing() {
		assertThat(this.designs.list()).isEmpty();
		assertThat(this.designs.array()).isEmpty();
		DesignPage page = this.designs.page();
		assertThat(page.designs()).isEmpty();
		assertThat(page.next()).isNull();
		assertThat(this.designs.bean().designs).isEmpty();
		assertThat(this.designs.search("x")).isEqualTo(new Hits(List.of(), 0));
	}

	@Test
	void createsSomethingWithAnId() {
		Design created = this.designs.create(new NewDesign("winter", 3));
		assertThat(created.id()).isPositive();
		assertThat(created.name()).isEqualTo("winter");
		assertThat(created.size()).isEqualTo(3);
		assertThat(created.createdAt()).isBeforeOrEqualTo(Instant.now());
		assertThat(created.tags()).isEmpty();
		assertThat(this.designs.create(new NewDesign("summer", 3)).id()).isGreaterThan(created.id());
		assertThat(this.designs.copy(7)).startsWith("log-");
		assertThat(this.designs.publish(7)).isTrue();
	}

	@Test
	void keepsTheIdOfWhatIsChanged() {
		assertThat(this.designs.update(7, new NewDesign("autumn", 4)).id()).isEqualTo(7);
		assertThat(this.designs.rename(7, "spring").designId()).isEqualTo("7");
	}

	@Test
	void answersWithoutAType() {
		assertThat(this.designs.createUntyped(Map.of())).containsOnlyKeys("id");
		assertThat(this.designs.createTree(Map.of()).path("id").asLong()).isPositive();
		assertThat(this.designs.send(Map.of("to", "x"))).containsOnlyKeys("delivery_id", "queued_at");
	}

	@Test
	void acceptsWhatReturnsNothing() {
		this.designs.delete(7);
		this.designs.check();
	}

	@Test
	void answersEmptilyWhereAnIdIsNoAnswer() {
		assertThat(this.designs.createAll(Map.of())).isEmpty();
		assertThat(this.designs.createByName(Map.of())).isEmpty();
		assertThat(this.designs.bytes(Map.of())).isEmpty();
	}

	@Test
	void saysWhatIsMissingWhereNoAnswerFits() {
		assertThatExceptionOfType(CustomerioModeException.class).isThrownBy(() -> this.designs.color(Map.of()))
			.withMessageContaining("App API design.color")
			.withMessageContaining("@AnswerWithoutSending")
			.satisfies((ex) -> assertThat(ex.mayHaveBeenProcessed()).isFalse());
		assertThatExceptionOfType(CustomerioModeException.class).isThrownBy(() -> this.designs.strict(Map.of()));
	}

	@Test
	void givesTheDeclaredAnswer() {
		assertThat(this.designs.job("a\"b")).isEqualTo(new Job("a\"b", "done"));
	}

	@SuppressWarnings("unused")
	interface DesignOperations {

		@GetExchange("/v1/designs/{design_id}")
		Design get(@PathVariable("design_id") long designId);

		@GetExchange("/v1/designs/{design_id}")
		Optional<Design> find(@PathVariable("design_id") long designId);

		@ResponseField("count")
		@GetExchange("/v1/designs/{design_id}/count")
		int count(@PathVariable("design_id") long designId);

		@GetExchange("/v1/designs")
		JsonNode tree();

		@GetExchange("/v1/designs/check")
		void check();

		@ResponseField("designs")
		@GetExchange("/v1/designs")
		List<Design> list();

		@GetExchange("/v1/designs")
		Design[] array();

		@GetExchange("/v1/designs")
		DesignPage page();

		@GetExchange("/v1/designs")
		DesignBean bean();

		@SafeToRetry
		@PostExchange("/v1/designs/search")
		Hits search(@RequestField("name") String name);

		@ResponseField("design")
		@PostExchange("/v1/designs")
		Design create(@RequestBody NewDesign design);

		@ResponseField("design")
		@PutExchange("/v1/designs/{design_id}")
		Design update(@PathVariable("design_id") long designId, @RequestBody NewDesign design);

		@PutExchange("/v1/designs/{design_id}/name")
		Renamed rename(@PathVariable("design_id") long designId, @RequestField("name") String name);

		@PostExchange("/v1/designs/{id}/copy")
		String copy(@PathVariable("id") long designId);

		@ResponseField("published")
		@PostExchange("/v1/designs/{design_id}/publish")
		boolean publish(@PathVariable("design_id") long designId);

		@PostExchange("/v1/designs")
		Map<String, Object> createUntyped(@RequestBody Map<String, Object> design);

		@PostExchange("/v1/designs")
		JsonNode createTree(@RequestBody Map<String, Object> design);

		@PostExchange("/v1/designs/all")
		ArrayNode createAll(@RequestBody Map<String, Object> designs);

		@PostExchange("/v1/designs/all")
		Map<String, Design> createByName(@RequestBody Map<String, Object> designs);

		@PostExchange("/v1/designs/color")
		Color color(@RequestBody Map<String, Object> design);

		@PostExchange("/v1/designs/strict")
		Strict strict(@RequestBody Map<String, Object> design);

		@PostExchange("/v1/designs/bytes")
		byte[] bytes(@RequestBody Map<String, Object> design);

		@PostExchange("/v1/send/letter")
		Map<String, Object> send(@RequestBody Map<String, Object> letter);

		@DeleteExchange("/v1/designs/{design_id}")
		void delete(@PathVariable("design_id") long designId);

		@AnswerWithoutSending("""
				{"id": "{job_id}", "status": "done"}""")
		@GetExchange("/v1/jobs/{job_id}")
		Job job(@PathVariable("job_id") String jobId);

	}

	record Design(long id, @Nullable String name, int size, @JsonProperty("created_at") Instant createdAt,
			List<String> tags) {

	}

	record NewDesign(String name, int size) {

	}

	record Renamed(@JsonProperty("design_id") String designId) {

	}

	record DesignPage(List<Design> designs, @Nullable String next) {

	}

	static class DesignBean {

		public @Nullable List<Design> designs;

		public int total;

	}

	record Hits(List<Design> designs, int total) {

	}

	enum Color {

		RED

	}

	record Strict(String status) {

		Strict {
			Objects.requireNonNull(status);
		}

	}

	record Job(String id, String status) {

	}

}
