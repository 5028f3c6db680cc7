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

package io.github.customeriospring.test.compose;

import io.github.customeriospring.test.FakeCustomerioConnection;

import org.springframework.boot.autoconfigure.service.connection.ConnectionDetails;
import org.springframework.boot.docker.compose.core.RunningService;
import org.springframework.boot.docker.compose.service.connection.DockerComposeConnectionDetailsFactory;
import org.springframework.boot.docker.compose.service.connection.DockerComposeConnectionSource;

/**
 * Base class for the factories of an API's {@link ConnectionDetails} from a
 * {@value FakeCustomerioConnection#SERVICE} service.
 *
 * @param <D> the type of the connection details
 */
abstract class FakeDockerComposeConnectionDetailsFactory<D extends ConnectionDetails>
		extends DockerComposeConnectionDetailsFactory<D> {

	FakeDockerComposeConnectionDetailsFactory() {
		super(FakeCustomerioConnection.SERVICE);
	}

	@Override
	protected D getDockerComposeConnectionDetails(DockerComposeConnectionSource source) {
		RunningService service = source.getRunningService();
		int port = service.ports().get(FakeCustomerioConnection.PORT);
		return getConnectionDetails(
				FakeCustomerioConnection.to("http://%s:%d".formatted(service.host(), port)).environment(service.env()));
	}

	/**
	 * Return the connection to one of the APIs.
	 */
	abstract D getConnectionDetails(FakeCustomerioConnection connection);

}
