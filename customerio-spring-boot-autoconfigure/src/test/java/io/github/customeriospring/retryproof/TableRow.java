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

package io.github.customeriospring.retryproof;

import java.util.Map;
import java.util.function.Consumer;

import io.github.customeriospring.Api;
import io.github.customeriospring.http.declared.ClientAccessors;
import io.github.customeriospring.trackv1.CustomerioTrackV1Client;
import io.github.customeriospring.v1.CustomerioV1Client;

/**
 * A row of the table.
 *
 * @param api the API
 * @param name the type and the method that a caller calls
 * @param repetition whether the operation may be repeated when its outcome is open
 * @param call calls it
 */
record TableRow(Api api, String name, Repetition repetition, Consumer<Clients> call) {

	boolean safe() {
		return this.repetition != Repetition.NEVER;
	}

	boolean isRead() {
		return this.repetition == Repetition.READ || this.repetition == Repetition.READ_BY_QUOTA;
	}

	/**
	 * Return whether it is an operation of a declared interface.
	 */
	boolean isDeclared() {
		return this.name.contains("Operations.");
	}

	/**
	 * Return what exceptions and metrics call the operation.
	 */
	String operation() {
		String type = this.name.substring(0, this.name.indexOf('.'));
		String method = this.name.substring(this.name.indexOf('.') + 1);
		return this.api.displayName() + " " + (isDeclared() ? accessor(type) + "." : "") + method;
	}

	private String accessor(String type) {
		Class<?> client = (this.api == Api.APP) ? CustomerioV1Client.class : CustomerioTrackV1Client.class;
		return ClientAccessors.of(client)
			.entrySet()
			.stream()
			.filter((accessor) -> accessor.getKey().getSimpleName().equals(type))
			.map(Map.Entry::getValue)
			.findFirst()
			.orElseThrow();
	}

	@Override
	public String toString() {
		return this.name;
	}

	/**
	 * How often an operation may be carried out.
	 */
	enum Repetition {

		/** It only reads, and its method is GET. */
		READ,

		/** As {@link #READ}, so many times a day. */
		READ_BY_QUOTA,

		/** Twice has the effect of once. */
		SAFE,

		/** As {@link #SAFE}, in requests whose failure is told as that of a part. */
		SAFE_IN_PARTS,

		/** Never twice, unless it was certainly not processed. */
		NEVER

	}

}
