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

package io.github.customeriospring.v1.broadcasts;

import java.util.List;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.github.customeriospring.v1.shared.CursorPage;
import org.jspecify.annotations.Nullable;

/**
 * A page of what was wrong with the audience of a broadcast.
 * <p>
 * {@link #toString()} tells how many, since the errors quote identifiers.
 *
 * @param errors the errors in words, with the line or position of the person
 * @param offset how many errors come before the next page; {@code null} or 0 on the last
 * page
 * @since 0.1.0
 */
public record TriggerErrorPage(List<String> errors,
		@JsonProperty("next") @Nullable Long offset) implements CursorPage<String> {

	public TriggerErrorPage {
		errors = (errors != null) ? List.copyOf(errors) : List.of();
	}

	@Override
	public List<String> items() {
		return this.errors;
	}

	@Override
	public @Nullable String next() {
		return (this.offset != null && this.offset > 0) ? this.offset.toString() : null;
	}

	@Override
	public String toString() {
		return "TriggerErrorPage[" + this.errors.size() + " errors]";
	}

}
