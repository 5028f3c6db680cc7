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

package io.github.customeriospring.publisher.memory;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

import io.github.customeriospring.CustomerioException;
import io.github.customeriospring.publisher.OperationRefusal;
import io.github.customeriospring.publisher.PublisherListener;
import io.github.customeriospring.publisher.UndeliveredOperation;
import tools.jackson.databind.json.JsonMapper;

/**
 * Remembers the names of the events that it is told about.
 */
class RecordingListener implements PublisherListener {

	private static final JsonMapper JSON = new JsonMapper();

	private final List<String> refused = new CopyOnWriteArrayList<>();

	private final List<OperationRefusal> refusals = new CopyOnWriteArrayList<>();

	private final List<String> gaveUp = new CopyOnWriteArrayList<>();

	private final List<String> dropped = new CopyOnWriteArrayList<>();

	@Override
	public void refused(UndeliveredOperation operation, OperationRefusal refusal) {
		this.refused.add(name(operation));
		this.refusals.add(refusal);
	}

	@Override
	public void gaveUp(UndeliveredOperation operation, CustomerioException failure) {
		this.gaveUp.add(name(operation));
	}

	@Override
	public void dropped(UndeliveredOperation operation) {
		this.dropped.add(name(operation));
	}

	List<String> refused() {
		return this.refused;
	}

	List<OperationRefusal> refusals() {
		return this.refusals;
	}

	List<String> gaveUp() {
		return this.gaveUp;
	}

	List<String> dropped() {
		return this.dropped;
	}

	private static String name(UndeliveredOperation operation) {
		String payload = new String(operation.payload(), StandardCharsets.UTF_8);
		return JSON.readTree(payload.substring(payload.indexOf('\n') + 1)).path("name").asString("merge");
	}

}
