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
import java.util.List;
import java.util.Map;

/**
 * An object as the workspace knew it at one moment.
 *
 * @param typeId the id of the object's type
 * @param objectId the id within the type
 * @param cioObjectId the id that Customer.io gave
 * @param attributes the attributes
 * @param timestamps when each attribute was last written
 * @param relationships the people who are related to the object
 * @param anonymousIds the anonymous visitors who are related to the object
 * @since 0.1.0
 */
public record ObjectSnapshot(String typeId, String objectId, String cioObjectId, Map<String, Object> attributes,
		Map<String, Instant> timestamps, List<RelatedPerson> relationships, List<String> anonymousIds) {

	/**
	 * Says nothing of the values.
	 */
	@Override
	public String toString() {
		return "ObjectSnapshot[attributes=%d, relationships=%d, anonymousIds=%d]".formatted(this.attributes.size(),
				this.relationships.size(), this.anonymousIds.size());
	}

}
