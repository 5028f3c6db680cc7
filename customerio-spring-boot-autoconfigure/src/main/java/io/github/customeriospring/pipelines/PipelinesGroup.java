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

package io.github.customeriospring.pipelines;

import io.github.customeriospring.Arguments;

/**
 * A group of people, such as a company, that does something itself. Not every destination
 * knows events of groups.
 * <p>
 * {@link #toString()} leaves the id out.
 *
 * @param groupId the id of the group
 * @since 0.1.0
 */
public record PipelinesGroup(String groupId) implements TrackSubject {

	public PipelinesGroup {
		Arguments.identifier(groupId, "groupId");
	}

	/**
	 * Begin with the id of a group.
	 * @param groupId the id
	 * @return the group
	 */
	public static PipelinesGroup id(String groupId) {
		return new PipelinesGroup(groupId);
	}

	/**
	 * Record an event.
	 * @param event the name of the event
	 * @param properties what is known about the event, a map or an object that becomes a
	 * JSON object
	 * @return the call
	 */
	public PipelinesCall track(String event, Object properties) {
		return PlainCall.track(this, event, properties);
	}

	@Override
	public String toString() {
		return "PipelinesGroup[..]";
	}

}
