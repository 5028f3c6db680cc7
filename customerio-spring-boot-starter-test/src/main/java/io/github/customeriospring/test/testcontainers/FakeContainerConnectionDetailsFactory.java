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

import io.github.customeriospring.test.FakeCustomerioConnection;
import org.testcontainers.containers.Container;

import org.springframework.boot.autoconfigure.service.connection.ConnectionDetails;
import org.springframework.boot.testcontainers.service.connection.ContainerConnectionDetailsFactory;
import org.springframework.boot.testcontainers.service.connection.ContainerConnectionSource;
import org.springframework.boot.testcontainers.service.connection.ServiceConnection;

/**
 * Base class for the factories of an API's {@link ConnectionDetails} from a
 * {@link ServiceConnection @ServiceConnection}-annotated container of the
 * {@value FakeCustomerioConnection#SERVICE} image.
 *
 * @param <D> the type of the connection details
 */
abstract class FakeContainerConnectionDetailsFactory<D extends ConnectionDetails>
		extends ContainerConnectionDetailsFactory<Container<?>, D> {

	FakeContainerConnectionDetailsFactory() {
		super(FakeCustomerioConnection.SERVICE);
	}

	/**
	 * {@link ConnectionDetails} backed by a {@link ContainerConnectionSource}.
	 */
	abstract static class FakeContainerConnectionDetails extends ContainerConnectionDetails<Container<?>> {

		FakeContainerConnectionDetails(ContainerConnectionSource<Container<?>> source) {
			super(source);
		}

		final FakeCustomerioConnection connection() {
			Container<?> container = getContainer();
			int port = container.getMappedPort(FakeCustomerioConnection.PORT);
			return FakeCustomerioConnection.to("http://%s:%d".formatted(container.getHost(), port))
				.environment(container.getEnvMap());
		}

	}

}
