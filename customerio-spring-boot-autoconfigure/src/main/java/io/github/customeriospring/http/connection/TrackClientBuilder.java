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

import java.util.function.Consumer;
import java.util.function.Supplier;

import io.github.customeriospring.Api;
import org.jspecify.annotations.Nullable;

/**
 * What the builders of the Track API's clients have in common: its two-part credential.
 *
 * @param <B> the type of the builder
 * @since 0.1.0
 */
public abstract class TrackClientBuilder<B extends TrackClientBuilder<B>> extends ApiClientBuilder<B> {

	private @Nullable String siteId;

	private @Nullable String apiKey;

	protected TrackClientBuilder() {
		super(Api.TRACK);
	}

	/**
	 * Set the site id of the Track API credential.
	 * @param siteId the site id
	 * @return this builder
	 */
	public B siteId(String siteId) {
		this.siteId = siteId;
		return self();
	}

	/**
	 * Set the key of the Track API credential.
	 * @param apiKey the key
	 * @return this builder
	 */
	public B apiKey(String apiKey) {
		this.apiKey = apiKey;
		return self();
	}

	/**
	 * Prepare the connection with the credential, see {@link #connect(Consumer)}.
	 * @return the connection
	 * @throws IllegalArgumentException if a part of the credential is missing or cannot
	 * be one
	 */
	protected Supplier<ApiConnection> connect() {
		String user = credential(this.siteId, "site-id");
		if (user != null && user.indexOf(':') >= 0) {
			throw new IllegalArgumentException("The site id contains a colon; set it to one part of the credential");
		}
		String password = credential(this.apiKey, "api-key");
		return connect((headers) -> {
			if (user != null && password != null) {
				headers.setBasicAuth(user, password);
			}
		});
	}

}
