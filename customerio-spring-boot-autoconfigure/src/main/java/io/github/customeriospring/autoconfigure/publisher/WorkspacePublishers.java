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

package io.github.customeriospring.autoconfigure.publisher;

import java.util.EnumMap;
import java.util.Map;

import io.github.customeriospring.Api;
import io.github.customeriospring.publisher.CustomerioPipelinesPublisher;
import io.github.customeriospring.publisher.CustomerioPublisher;
import io.github.customeriospring.publisher.OperationPublisher;
import org.jspecify.annotations.Nullable;

/**
 * The publishers of a workspace.
 *
 * @param workspace the name of the workspace
 * @param track the one of the Track API, or {@code null} if there is none
 * @param pipelines the one of the Pipelines API, or {@code null} if there is none
 * @since 0.1.0
 */
public record WorkspacePublishers(String workspace, @Nullable CustomerioPublisher track,
		@Nullable CustomerioPipelinesPublisher pipelines) {

	/**
	 * Return those that there are.
	 * @return the publishers by their API
	 */
	public Map<Api, OperationPublisher<?>> byApi() {
		Map<Api, OperationPublisher<?>> publishers = new EnumMap<>(Api.class);
		if (this.track != null) {
			publishers.put(Api.TRACK, this.track);
		}
		if (this.pipelines != null) {
			publishers.put(Api.PIPELINES, this.pipelines);
		}
		return publishers;
	}

}
