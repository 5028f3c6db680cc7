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

package io.github.customeriospring.v1.livenotifications;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import io.github.customeriospring.Arguments;

/**
 * A change of a live notification. The content state is needed.
 *
 * @since 0.1.0
 */
@JsonPropertyOrder("instance_id")
public final class UpdateLiveNotification extends LiveNotificationContent<UpdateLiveNotification> {

	private final String instanceId;

	private UpdateLiveNotification(String instanceId) {
		this.instanceId = Arguments.identifier(instanceId, "instance_id");
	}

	/**
	 * Create a change, to be completed.
	 * @param instanceId the id that the start returned
	 * @return the change
	 */
	public static UpdateLiveNotification of(String instanceId) {
		return new UpdateLiveNotification(instanceId);
	}

	@Override
	public void validate() {
		requireContentState();
	}

}
