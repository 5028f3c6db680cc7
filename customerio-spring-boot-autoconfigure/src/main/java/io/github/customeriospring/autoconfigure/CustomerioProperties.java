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

package io.github.customeriospring.autoconfigure;

import java.util.LinkedHashMap;
import java.util.Map;

import io.github.customeriospring.Region;
import io.github.customeriospring.autoconfigure.tenants.CustomerioTenantsProperties;
import org.jspecify.annotations.Nullable;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.NestedConfigurationProperty;

/**
 * Properties for Customer.io. They are one class, long by its accessors, since the groups
 * below the prefix belong together.
 *
 * @since 0.1.0
 */
@ConfigurationProperties("customerio")
public class CustomerioProperties {

	/**
	 * Region of the workspace.
	 */
	private Region region = Region.US;

	/**
	 * What becomes of calls: they leave, are only logged, or messages go to addresses of
	 * one's own.
	 */
	private Mode mode = Mode.LIVE;

	/**
	 * Whether mode log logs the bodies of calls too, which hold personal data.
	 */
	private boolean logBodies;

	@NestedConfigurationProperty
	private final CustomerioRedirectProperties redirect = new CustomerioRedirectProperties();

	private final App app = new App();

	private final Track track = new Track();

	private final Pipelines pipelines = new Pipelines();

	@NestedConfigurationProperty
	private final CustomerioRetryProperties retry = new CustomerioRetryProperties();

	/**
	 * Further workspaces by name. Settings that a workspace does not have, such as those
	 * below retry, http and rate-limit, fall back to the ones directly below customerio.
	 */
	private final Map<String, WorkspaceProperties> workspaces = new LinkedHashMap<>();

	@NestedConfigurationProperty
	private final CustomerioTenantsProperties tenants = new CustomerioTenantsProperties();

	public Region getRegion() {
		return this.region;
	}

	public void setRegion(Region region) {
		this.region = region;
	}

	public App getApp() {
		return this.app;
	}

	public Track getTrack() {
		return this.track;
	}

	public Pipelines getPipelines() {
		return this.pipelines;
	}

	public CustomerioRetryProperties getRetry() {
		return this.retry;
	}

	public Mode getMode() {
		return this.mode;
	}

	public void setMode(Mode mode) {
		this.mode = mode;
	}

	public boolean isLogBodies() {
		return this.logBodies;
	}

	public void setLogBodies(boolean logBodies) {
		this.logBodies = logBodies;
	}

	public CustomerioRedirectProperties getRedirect() {
		return this.redirect;
	}

	public Map<String, WorkspaceProperties> getWorkspaces() {
		return this.workspaces;
	}

	public CustomerioTenantsProperties getTenants() {
		return this.tenants;
	}

	/**
	 * What becomes of calls.
	 */
	public enum Mode {

		/**
		 * Calls leave as they are.
		 */
		LIVE,

		/**
		 * Nothing leaves, calls are logged.
		 */
		LOG,

		/**
		 * Calls leave, but messages go to addresses of one's own.
		 */
		REDIRECT

	}

	/**
	 * Properties of a further workspace.
	 */
	public static class WorkspaceProperties {

		/**
		 * Region of the workspace. Falls back to customerio.region.
		 */
		private @Nullable Region region;

		private final App app = new App();

		private final Track track = new Track();

		private final Pipelines pipelines = new Pipelines();

		public @Nullable Region getRegion() {
			return this.region;
		}

		public void setRegion(@Nullable Region region) {
			this.region = region;
		}

		public App getApp() {
			return this.app;
		}

		public Track getTrack() {
			return this.track;
		}

		public Pipelines getPipelines() {
			return this.pipelines;
		}

	}

	/**
	 * Properties of the App API.
	 */
	public static class App {

		/**
		 * App API key. Without it there is no client for the App API.
		 */
		private @Nullable String apiKey;

		/**
		 * URL of the App API, instead of the one that belongs to the region.
		 */
		private @Nullable String baseUrl;

		public @Nullable String getApiKey() {
			return this.apiKey;
		}

		public void setApiKey(@Nullable String apiKey) {
			this.apiKey = apiKey;
		}

		public @Nullable String getBaseUrl() {
			return this.baseUrl;
		}

		public void setBaseUrl(@Nullable String baseUrl) {
			this.baseUrl = baseUrl;
		}

	}

	/**
	 * Properties of the Track API, versions 1 and 2.
	 */
	public static class Track {

		/**
		 * Site id of the Track API credential. Without a credential there are no clients
		 * for the Track API.
		 */
		private @Nullable String siteId;

		/**
		 * Key of the Track API credential.
		 */
		private @Nullable String apiKey;

		/**
		 * URL of the Track API, instead of the one that belongs to the region.
		 */
		private @Nullable String baseUrl;

		public @Nullable String getSiteId() {
			return this.siteId;
		}

		public void setSiteId(@Nullable String siteId) {
			this.siteId = siteId;
		}

		public @Nullable String getApiKey() {
			return this.apiKey;
		}

		public void setApiKey(@Nullable String apiKey) {
			this.apiKey = apiKey;
		}

		public @Nullable String getBaseUrl() {
			return this.baseUrl;
		}

		public void setBaseUrl(@Nullable String baseUrl) {
			this.baseUrl = baseUrl;
		}

	}

	/**
	 * Properties of the Pipelines API.
	 */
	public static class Pipelines {

		/**
		 * Key of a source. Without it there is no client for the Pipelines API.
		 */
		private @Nullable String apiKey;

		/**
		 * URL of the Pipelines API, instead of the one that belongs to the region.
		 */
		private @Nullable String baseUrl;

		/**
		 * Whether Customer.io refuses calls that are wrong, instead of dropping them
		 * silently.
		 */
		private boolean strictMode = true;

		public @Nullable String getApiKey() {
			return this.apiKey;
		}

		public void setApiKey(@Nullable String apiKey) {
			this.apiKey = apiKey;
		}

		public @Nullable String getBaseUrl() {
			return this.baseUrl;
		}

		public void setBaseUrl(@Nullable String baseUrl) {
			this.baseUrl = baseUrl;
		}

		public boolean isStrictMode() {
			return this.strictMode;
		}

		public void setStrictMode(boolean strictMode) {
			this.strictMode = strictMode;
		}

	}

}
