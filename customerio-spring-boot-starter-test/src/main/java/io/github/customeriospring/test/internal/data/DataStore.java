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

import io.github.customeriospring.test.internal.workspace.FakeWorkspace;

/**
 * What a workspace holds besides people, objects and messages.
 *
 * @param segments manual segments
 * @param optOuts of which senders people want no messages
 * @param exports exports with their files
 * @param imports imports of files
 * @param suppressed addresses to which the email provider does not send
 * @param webhooks reporting webhooks
 * @since 0.1.0
 */
public record DataStore(ManualSegments segments, OptOuts optOuts, StoredExports exports, StoredImports imports,
		SuppressedAddresses suppressed, StoredWebhooks webhooks) {

	/**
	 * Begins with nothing.
	 * @param workspace where the people are
	 * @return the empty collections
	 */
	public static DataStore of(FakeWorkspace workspace) {
		StoredExports exports = new StoredExports(workspace);
		return new DataStore(new ManualSegments(workspace), new OptOuts(), exports,
				new StoredImports(workspace, exports), new SuppressedAddresses(workspace), new StoredWebhooks());
	}

	/**
	 * Forgets everything.
	 */
	public void clear() {
		this.segments.clear();
		this.optOuts.clear();
		this.exports.clear();
		this.imports.clear();
		this.suppressed.clear();
		this.webhooks.clear();
	}

	@Override
	public String toString() {
		return "DataStore[]";
	}

}
