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

package io.github.customeriospring.test.internal.data;

import java.net.URI;

import org.jspecify.annotations.Nullable;

/**
 * What an import is to do.
 *
 * @param type {@code people}, {@code event}, {@code relationship} or {@code object}
 * @param name the name
 * @param file where the file is
 * @param identifier by what rows name people, {@code null} for objects
 * @param objectTypeId the object type, {@code null} for all but objects
 * @param rows {@code all}, {@code only_new} or {@code only_existing}
 * @param description what it is
 * @since 0.1.0
 */
public record ImportRequest(String type, String name, URI file, @Nullable String identifier,
		@Nullable String objectTypeId, String rows, @Nullable String description) {

	/**
	 * Says nothing of the file.
	 */
	@Override
	public String toString() {
		return "ImportRequest[type=" + this.type + "]";
	}

}
