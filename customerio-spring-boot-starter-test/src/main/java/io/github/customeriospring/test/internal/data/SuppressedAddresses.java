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

package io.github.customeriospring.test.internal.data;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

import io.github.customeriospring.test.internal.workspace.FakeWorkspace;

/**
 * The addresses to which the email provider does not send. Safe for use by several
 * threads.
 *
 * @since 0.1.0
 */
public final class SuppressedAddresses {

	private final FakeWorkspace workspace;

	private final Map<String, Map<String, Instant>> addresses = new LinkedHashMap<>();

	SuppressedAddresses(FakeWorkspace workspace) {
		this.workspace = workspace;
	}

	/**
	 * The addresses of a type, with the time since when.
	 * @param type the type
	 * @return the addresses
	 */
	public synchronized List<Map.Entry<String, Instant>> of(String type) {
		return List.copyOf(this.addresses.getOrDefault(type, Map.of()).entrySet());
	}

	/**
	 * Finds out why an address is suppressed.
	 * @param email the address
	 * @return the first type that it has, if any
	 */
	public synchronized Optional<String> type(String email) {
		return this.addresses.entrySet()
			.stream()
			.filter((entry) -> entry.getValue().containsKey(email.toLowerCase(Locale.ROOT)))
			.map(Map.Entry::getKey)
			.findFirst();
	}

	/**
	 * Suppresses an address.
	 * @param type the type
	 * @param email the address
	 */
	public synchronized void add(String type, String email) {
		this.addresses.computeIfAbsent(type, (key) -> new LinkedHashMap<>())
			.putIfAbsent(email.toLowerCase(Locale.ROOT), this.workspace.now());
	}

	/**
	 * Suppresses an address no more.
	 * @param type the type
	 * @param email the address
	 * @return whether it was suppressed
	 */
	public synchronized boolean remove(String type, String email) {
		return this.addresses.getOrDefault(type, new LinkedHashMap<>()).remove(email.toLowerCase(Locale.ROOT)) != null;
	}

	synchronized void clear() {
		this.addresses.clear();
	}

}
