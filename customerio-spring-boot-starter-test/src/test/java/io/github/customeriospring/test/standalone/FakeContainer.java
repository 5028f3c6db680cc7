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

package io.github.customeriospring.test.standalone;

import io.github.customeriospring.test.FakeCustomerioConnection;
import org.jspecify.annotations.Nullable;
import org.testcontainers.containers.GenericContainer;
import org.testcontainers.utility.DockerImageName;

/**
 * A container whose process runs on this machine, without Docker: it has the environment
 * variables and the command of the container, and listens on a port that is only known
 * when it runs.
 */
class FakeContainer extends GenericContainer<FakeContainer> {

	private static final String IMAGE = "registry.example.com/fake-customerio:1";

	private volatile @Nullable FakeProcess process;

	private volatile int port;

	FakeContainer() {
		super(DockerImageName.parse(IMAGE));
	}

	@Override
	public void start() {
		FakeProcess started = FakeProcess.start(getEnvMap(), "--port", "0");
		this.process = started;
		this.port = started.address().getPort();
	}

	@Override
	public void stop() {
		FakeProcess running = this.process;
		this.process = null;
		if (running != null) {
			running.close();
		}
	}

	@Override
	public boolean isRunning() {
		return this.process != null;
	}

	@Override
	public String getDockerImageName() {
		return IMAGE;
	}

	@Override
	public String getHost() {
		return "127.0.0.1";
	}

	@Override
	public Integer getMappedPort(int originalPort) {
		if (originalPort != FakeCustomerioConnection.PORT) {
			throw new IllegalArgumentException("Requested port (%d) is not mapped".formatted(originalPort));
		}
		return this.port;
	}

}
