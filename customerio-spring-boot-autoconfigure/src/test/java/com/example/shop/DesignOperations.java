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

package com.example.shop;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.github.customeriospring.PersonId;
import io.github.customeriospring.http.declared.QueryParameters;
import io.github.customeriospring.http.declared.RequestField;
import io.github.customeriospring.http.declared.ResponseField;
import io.github.customeriospring.http.declared.SafeToRetry;
import io.github.customeriospring.v1.shared.Paging;
import org.jspecify.annotations.Nullable;

import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.service.annotation.DeleteExchange;
import org.springframework.web.service.annotation.GetExchange;
import org.springframework.web.service.annotation.HttpExchange;
import org.springframework.web.service.annotation.PatchExchange;
import org.springframework.web.service.annotation.PostExchange;
import org.springframework.web.service.annotation.PutExchange;

/**
 * Endpoints that the library does not have.
 */
@HttpExchange("/v1/designs")
interface DesignOperations {

	@GetExchange("/{design_id}")
	Design get(@PathVariable("design_id") String designId);

	@ResponseField("designs")
	@GetExchange
	List<Design> list(DesignQuery query);

	@GetExchange("/count")
	int count();

	@GetExchange("/search")
	void search(AnyQuery query);

	@PostExchange
	Design create(@RequestBody Design design);

	@PutExchange("/{design_id}")
	void replace(@PathVariable("design_id") String designId, @RequestBody Design design);

	@PatchExchange("/{design_id}")
	void rename(@PathVariable("design_id") String designId, @RequestField("new_name") String name,
			@RequestField("note") @Nullable String note);

	@DeleteExchange("/{design_id}")
	void delete(@PathVariable("design_id") String designId,
			@RequestParam(name = "reason", required = false) String reason);

	@SafeToRetry
	@PostExchange("/{design_id}/publish")
	void publish(@PathVariable("design_id") String designId);

	default String nameOf(String designId) {
		return get(designId).name();
	}

	record Design(@JsonProperty("display_name") String name, @Nullable Instant updated) {

	}

	record AnyQuery(Object value) implements QueryParameters {

	}

	record DesignQuery(@Nullable String folderName, List<PersonId.Type> kinds, Optional<Instant> changedAfter,
			@Nullable LocalDate day, int[] sizes, Paging paging) implements QueryParameters {

	}

}
