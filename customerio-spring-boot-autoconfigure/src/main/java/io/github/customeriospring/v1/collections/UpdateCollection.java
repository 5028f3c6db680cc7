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
import org.jspecify.annotations.Nullable;

/**
 * A change of a collection. What is not set stays as it is; rows replace all that there
 * are.
 *
 * @since 0.1.0
 */
public final class UpdateCollection extends CollectionRequest<UpdateCollection> {

	private @Nullable String name;

	private UpdateCollection() {
	}

	/**
	 * Create a change, to be completed.
	 * @return the change
	 */
	public static UpdateCollection create() {
		return new UpdateCollection();
	}

	/**
	 * Set the name.
	 * @param name the name
	 * @return this change
	 */
	public UpdateCollection name(String name) {
		this.name = Arguments.text(name, "name");
		return this;
	}

}
