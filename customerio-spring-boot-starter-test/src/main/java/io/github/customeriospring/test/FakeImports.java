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

package io.github.customeriospring.test;

import io.github.customeriospring.test.internal.data.DataStore;

/**
 * The imports of files into a fake.
 *
 * @since 0.1.0
 */
public final class FakeImports {

	private final DataStore data;

	FakeImports(DataStore data) {
		this.data = data;
	}

	/**
	 * Allows to fetch files from a host until the next reset. Without that, a fake
	 * fetches files from this machine only: those of {@code file:} addresses, and those
	 * that a server on the loopback interface has. An import of any other file fails.
	 * @param host the name of the host
	 */
	public void allowHost(String host) {
		this.data.imports().allow(host);
	}

}
