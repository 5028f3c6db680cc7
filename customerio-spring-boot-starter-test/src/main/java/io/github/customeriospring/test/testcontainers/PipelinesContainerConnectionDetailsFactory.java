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

package io.github.customeriospring.test.testcontainers;

import io.github.customeriospring.autoconfigure.CustomerioPipelinesConnectionDetails;
import org.testcontainers.containers.Container;

import org.springframework.boot.testcontainers.service.connection.ContainerConnectionSource;

/**
 * Connects to the Pipelines API of a fake in a container.
 */
class PipelinesContainerConnectionDetailsFactory
		extends FakeContainerConnectionDetailsFactory<CustomerioPipelinesConnectionDetails> {

	@Override
	protected CustomerioPipelinesConnectionDetails getContainerConnectionDetails(
			ContainerConnectionSource<Container<?>> source) {
		return new PipelinesContainerConnectionDetails(source);
	}

	private static final class PipelinesContainerConnectionDetails extends FakeContainerConnectionDetails
			implements CustomerioPipelinesConnectionDetails {

		private PipelinesContainerConnectionDetails(ContainerConnectionSource<Container<?>> source) {
			super(source);
		}

		@Override
		public String getBaseUrl() {
			return connection().pipelines().getBaseUrl();
		}

		@Override
		public String getApiKey() {
			return connection().pipelines().getApiKey();
		}

	}

}
