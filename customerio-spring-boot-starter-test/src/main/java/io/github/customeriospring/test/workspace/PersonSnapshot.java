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
import java.util.Set;

/**
 * A person as the workspace knew them at one moment.
 *
 * @param identifiers what the person is known by
 * @param attributes the attributes, {@code id}, {@code email} and {@code cio_id} among
 * them
 * @param timestamps when each attribute was last written
 * @param devices the devices
 * @param events events, page views and screen views, in the order of their arrival
 * @param relationships the objects that the person is related to
 * @param segments the manual segments that the person is in
 * @since 0.1.0
 */
public record PersonSnapshot(PersonIdentifiers identifiers, Map<String, Object> attributes,
		Map<String, Instant> timestamps, List<DeviceSnapshot> devices, List<EventSnapshot> events,
		List<RelatedObject> relationships, Set<Integer> segments) {

	/**
	 * Whether the person wants no messages. The vendor takes the number 1 and the word
	 * true for that, in any case of letters.
	 * @return whether the person is unsubscribed
	 */
	public boolean isUnsubscribed() {
		String value = String.valueOf(this.attributes.get("unsubscribed"));
		return value.equals("1") || value.equalsIgnoreCase("true");
	}

	/**
	 * Says nothing of the values.
	 */
	@Override
	public String toString() {
		return "PersonSnapshot[attributes=%d, devices=%d, events=%d, relationships=%d, segments=%d]".formatted(
				this.attributes.size(), this.devices.size(), this.events.size(), this.relationships.size(),
				this.segments.size());
	}

}
