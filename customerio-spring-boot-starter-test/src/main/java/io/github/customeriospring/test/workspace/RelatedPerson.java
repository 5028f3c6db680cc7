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

package io.github.customeriospring.test.workspace;

import java.time.Instant;
import java.util.Map;

/**
 * A relationship, seen from the object.
 *
 * @param identifiers what the person is known by
 * @param attributes the attributes of the relationship
 * @param timestamps when each attribute was last written
 * @since 0.1.0
 */
public record RelatedPerson(PersonIdentifiers identifiers, Map<String, Object> attributes,
		Map<String, Instant> timestamps) {

	/**
	 * Says nothing of the values.
	 */
	@Override
	public String toString() {
		return "RelatedPerson[attributes=%d]".formatted(this.attributes.size());
	}

}
