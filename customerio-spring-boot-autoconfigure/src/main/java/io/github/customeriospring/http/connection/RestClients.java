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

package io.github.customeriospring.http.connection;

import java.util.function.UnaryOperator;

import org.springframework.web.client.RestClient;

/**
 * A client whose requests may be observed, and the same without that, for the case that
 * what observes them fails.
 *
 * @param observed the client to use
 * @param unobserved the client to fall back to, the same if nothing observes
 */
record RestClients(RestClient observed, RestClient unobserved) {

	RestClients(RestClient client) {
		this(client, client);
	}

	RestClients map(UnaryOperator<RestClient> change) {
		RestClient changed = change.apply(this.observed);
		return new RestClients(changed, (this.observed == this.unobserved) ? changed : change.apply(this.unobserved));
	}

}
