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

package io.github.customeriospring.v1.collections;

import io.github.customeriospring.Arguments;

/**
 * A collection that is to be made, with rows or the address of a file.
 *
 * @since 0.1.0
 */
public final class CreateCollection extends CollectionRequest<CreateCollection> {

	private final String name;

	private CreateCollection(String name) {
		this.name = Arguments.text(name, "name");
	}

	/**
	 * Create a collection, to be completed.
	 * @param name the name
	 * @return the collection
	 */
	public static CreateCollection of(String name) {
		return new CreateCollection(name);
	}

	@Override
	public void validate() {
		super.validate();
		if (!hasContent()) {
			throw new IllegalArgumentException("data is missing: a collection needs data or a url");
		}
	}

}
