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

import java.net.URI;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

import io.github.customeriospring.test.internal.workspace.FakeWorkspace;

/**
 * The imports. A file is read when somebody asks for its import for the first time. Safe
 * for use by several threads.
 *
 * @since 0.1.0
 */
public final class StoredImports {

	/** Names are not looked up, since their owner decides where they lead. */
	private static final Pattern LOOPBACK = Pattern.compile("localhost|127(\\.\\d{1,3}){3}|\\[(0*:)+0*1]");

	private final FakeWorkspace workspace;

	private final StoredExports exports;

	private final List<StoredImport> imports = new ArrayList<>();

	private final Set<String> hosts = new HashSet<>();

	StoredImports(FakeWorkspace workspace, StoredExports exports) {
		this.workspace = workspace;
		this.exports = exports;
	}

	/**
	 * Allows to fetch files from a host.
	 * @param host the name
	 */
	public synchronized void allow(String host) {
		this.hosts.add(host.toLowerCase(Locale.ROOT));
	}

	/**
	 * Begins an import.
	 * @param request what is asked for
	 * @return the import, of which nothing is read yet
	 */
	public synchronized StoredImport create(ImportRequest request) {
		StoredImport created = new StoredImport(this.imports.size() + 1, request, this.workspace.now());
		this.imports.add(created);
		return created;
	}

	/**
	 * Finds an import, which is carried out from then on.
	 * @param id the import
	 * @return the import, if there is one
	 */
	public synchronized Optional<StoredImport> find(long id) {
		if (id < 1 || id > this.imports.size()) {
			return Optional.empty();
		}
		StoredImport found = this.imports.get((int) id - 1);
		if (!found.isOver()) {
			found.carryOut(this.workspace, this.exports, isAllowed(found.request().file()));
		}
		return Optional.of(found);
	}

	private boolean isAllowed(URI file) {
		if ("file".equalsIgnoreCase(file.getScheme())) {
			return file.getRawAuthority() == null;
		}
		String host = String.valueOf(file.getHost()).toLowerCase(Locale.ROOT);
		return String.valueOf(file.getScheme()).toLowerCase(Locale.ROOT).matches("https?")
				&& (this.hosts.contains(host) || LOOPBACK.matcher(host).matches());
	}

	synchronized void clear() {
		this.imports.clear();
		this.hosts.clear();
	}

}
