package io.github.customeriospring.autoconfigure;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.UnaryOperator;

import io.github.customeriospring.Region;
import io.github.customeriospring.autoconfigure.diagnostics.InvalidCustomerioPropertyException;
import io.github.customeriospring.autoconfigure.diagnostics.PropertyChecks;
import io.github.customeriospring.http.RetrySettings;
import org.jspecify.annotations.Nullable;

import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * Properties for Customer.io.
 *
 * @since 0.1.0
 */
@ConfigurationProperties("customerio")
public class CustomerioProperties {

	/**
	 * Region of the workspace.
	 */
	private Region region = Region.US;

	private final App app = new App();

	private final Track track = new Track();

	private final Pipelines pipelines = new Pipelines();

	private final Retry retry = new Retry();

	/**
	 * Further workspaces by name. Settings that a workspace does not have, such as those
	 * below retry, http and rate-limit, fall back to the ones directly below customerio.
	 */
	private final Map<String, WorkspaceProperties> workspaces = new LinkedHashMap<>();

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

	public Retry getRetry() {
		return this.retry;
	}

	public Map<String, WorkspaceProperties> getWorkspaces() {
		return this.workspaces;
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

	/**
	 * Retry properties.
	 */
	public static class Retry {

		/**
		 * Attempts after the first; 0 switches retries off.
		 */
		private int maxRetries = 3;

		/**
		 * Upper bound of the random wait before the first retry; it doubles with each
		 * further one.
		 */
		private Duration delay = Duration.ofMillis(200);

		/**
		 * Upper bound of the random wait before any retry. A time that Customer.io asks
		 * for is added to it.
		 */
		private Duration maxDelay = Duration.ofSeconds(5);

		/**
		 * Time after the beginning of a call when no further attempt begins.
		 */
		private Duration deadline = Duration.ofSeconds(30);

		public int getMaxRetries() {
			return this.maxRetries;
		}

		public void setMaxRetries(int maxRetries) {
			this.maxRetries = maxRetries;
		}

		public Duration getDelay() {
			return this.delay;
		}

		public void setDelay(Duration delay) {
			this.delay = delay;
		}

		public Duration getMaxDelay() {
			return this.maxDelay;
		}

		public void setMaxDelay(Duration maxDelay) {
			this.maxDelay = maxDelay;
		}

		public Duration getDeadline() {
			return this.deadline;
		}

		public void setDeadline(Duration deadline) {
			this.deadline = deadline;
		}

		RetrySettings toSettings(UnaryOperator<String> names) {
			PropertyChecks.atLeast(names.apply("retry.max-retries"), 0, (long) this.maxRetries);
			PropertyChecks.positive(names.apply("retry.delay"), this.delay);
			PropertyChecks.positive(names.apply("retry.max-delay"), this.maxDelay);
			PropertyChecks.positive(names.apply("retry.deadline"), this.deadline);
			if (this.maxDelay.compareTo(this.delay) < 0) {
				throw new InvalidCustomerioPropertyException(names.apply("retry.max-delay"),
						"must not be shorter than " + names.apply("retry.delay"),
						"Set both so that the delay can grow.");
			}
			return new RetrySettings(this.maxRetries, this.delay, this.maxDelay, this.deadline);
		}

	}

}
