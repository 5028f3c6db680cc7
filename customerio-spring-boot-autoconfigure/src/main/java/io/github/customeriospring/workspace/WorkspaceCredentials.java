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

package io.github.customeriospring.workspace;

import java.util.EnumMap;
import java.util.Map;

import io.github.customeriospring.Api;
import io.github.customeriospring.Arguments;
import io.github.customeriospring.Region;
import org.jspecify.annotations.Nullable;

/**
 * Where a workspace is, and its credentials, as a {@link CustomerioWorkspaceSource}
 * returns them. A text that is {@code null} or blank counts as not set. Immutable; shows
 * nothing of itself.
 *
 * @since 0.1.0
 */
public final class WorkspaceCredentials {

	private final Region region;

	private final @Nullable String appKey;

	private final @Nullable String siteId;

	private final @Nullable String trackKey;

	private final @Nullable String pipelinesKey;

	private final Map<Api, String> baseUrls;

	private WorkspaceCredentials(Builder builder) {
		this.region = builder.region;
		this.appKey = builder.appKey;
		this.siteId = builder.siteId;
		this.trackKey = builder.trackKey;
		this.pipelinesKey = builder.pipelinesKey;
		this.baseUrls = Map.copyOf(builder.baseUrls);
	}

	/**
	 * Begin with the region, which decides where the data goes and has no default.
	 * @param region where the workspace is
	 * @return the builder
	 * @throws IllegalArgumentException if the region is {@code null}
	 */
	public static Builder builder(Region region) {
		return new Builder(Arguments.notNull(region, "region"));
	}

	/**
	 * Return where the workspace is.
	 * @return the region
	 */
	public Region region() {
		return this.region;
	}

	/**
	 * Return the key of the App API.
	 * @return the key, or {@code null}
	 */
	public @Nullable String appKey() {
		return this.appKey;
	}

	/**
	 * Return the site id of the Track API credential.
	 * @return the site id, or {@code null}
	 */
	public @Nullable String siteId() {
		return this.siteId;
	}

	/**
	 * Return the key of the Track API credential.
	 * @return the key, or {@code null}
	 */
	public @Nullable String trackKey() {
		return this.trackKey;
	}

	/**
	 * Return the key of the Pipelines API.
	 * @return the key, or {@code null}
	 */
	public @Nullable String pipelinesKey() {
		return this.pipelinesKey;
	}

	/**
	 * Return where an API is, if it is not where the region says.
	 * @param api the API
	 * @return the URL, or {@code null}
	 */
	public @Nullable String baseUrl(Api api) {
		return this.baseUrls.get(api);
	}

	@Override
	public String toString() {
		return "WorkspaceCredentials";
	}

	/**
	 * Builds {@link WorkspaceCredentials}. The values are checked when the source returns
	 * them.
	 */
	public static final class Builder {

		private final Region region;

		private @Nullable String appKey;

		private @Nullable String siteId;

		private @Nullable String trackKey;

		private @Nullable String pipelinesKey;

		private final Map<Api, String> baseUrls = new EnumMap<>(Api.class);

		private Builder(Region region) {
			this.region = region;
		}

		/**
		 * Set the key of the App API.
		 * @param apiKey the key
		 * @return this builder
		 */
		public Builder app(@Nullable String apiKey) {
			this.appKey = apiKey;
			return this;
		}

		/**
		 * Set the credential of the Track API, versions 1 and 2.
		 * @param siteId the site id
		 * @param apiKey the key
		 * @return this builder
		 */
		public Builder track(@Nullable String siteId, @Nullable String apiKey) {
			this.siteId = siteId;
			this.trackKey = apiKey;
			return this;
		}

		/**
		 * Set the key of a source of the Pipelines API.
		 * @param apiKey the key
		 * @return this builder
		 */
		public Builder pipelines(@Nullable String apiKey) {
			this.pipelinesKey = apiKey;
			return this;
		}

		/**
		 * Set where an API is, instead of the address that belongs to the region: a proxy
		 * of one's own, or a fake.
		 * @param api the API
		 * @param baseUrl an absolute http or https URL, or {@code null} for the region's
		 * @return this builder
		 * @throws IllegalArgumentException if the API is {@code null}
		 */
		public Builder baseUrl(Api api, @Nullable String baseUrl) {
			Arguments.notNull(api, "api");
			if (baseUrl != null) {
				this.baseUrls.put(api, baseUrl);
			}
			else {
				this.baseUrls.remove(api);
			}
			return this;
		}

		/**
		 * Create the credentials.
		 * @return the credentials
		 */
		public WorkspaceCredentials build() {
			return new WorkspaceCredentials(this);
		}

	}

}
