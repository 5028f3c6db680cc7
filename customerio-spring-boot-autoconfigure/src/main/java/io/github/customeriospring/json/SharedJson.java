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

package io.github.customeriospring.json;

import java.util.function.Consumer;
import java.util.function.Supplier;

import tools.jackson.databind.json.JsonMapper;

import org.springframework.util.function.SingletonSupplier;

/**
 * The JSON of any number of clients, so that a further client needs no mapper of its own.
 * Each flavour is made when it is first asked for. Thread-safe.
 *
 * @since 0.1.0
 */
public final class SharedJson {

	static final Consumer<JsonMapper.Builder> NO_CHANGE = (builder) -> {
	};

	private final Consumer<JsonMapper.Builder> values;

	private final Supplier<WireJson> standard;

	private final Supplier<WireJson> pipelines;

	/**
	 * JSON to which an application adds nothing.
	 */
	public SharedJson() {
		this(NO_CHANGE);
	}

	private SharedJson(Consumer<JsonMapper.Builder> values) {
		this.values = values;
		this.standard = SingletonSupplier.of(() -> new WireJson(values));
		this.pipelines = SingletonSupplier.of(() -> WireJson.forPipelines(values));
	}

	/**
	 * Add to what the application adds for the types of its values.
	 * @param values the addition
	 * @return an object of its own with the addition
	 */
	public SharedJson with(Consumer<JsonMapper.Builder> values) {
		return new SharedJson(this.values.andThen(values));
	}

	/**
	 * Return whether the application adds anything.
	 * @return whether code of the application takes part when the JSON is made
	 */
	public boolean isCustomized() {
		return this.values != NO_CHANGE;
	}

	/**
	 * Return the JSON of the App API and the Track API.
	 * @return the JSON, always the same
	 */
	public WireJson standard() {
		return this.standard.get();
	}

	/**
	 * Return the JSON of the Pipelines API.
	 * @return the JSON, always the same
	 */
	public WireJson pipelines() {
		return this.pipelines.get();
	}

}
