package io.github.customeriospring.autoconfigure;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.UnaryOperator;

import io.github.customeriospring.PersonId;
import io.github.customeriospring.Region;
import io.github.customeriospring.autoconfigure.diagnostics.InvalidCustomerioPropertyException;
import io.github.customeriospring.autoconfigure.diagnostics.PropertyChecks;
import io.github.customeriospring.autoconfigure.tenants.CustomerioTenantsProperties;
import io.github.customeriospring.http.RetrySettings;
import io.github.customeriospring.mode.RedirectSettings;
import org.jspecify.annotations.Nullable;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.util.StringUtils;
import org.springframework.boot.context.properties.NestedConfigurationProperty;

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

	/**
	 * What becomes of calls: they leave, are only logged, or messages go to addresses of
	 * one's own.
	 */
	private Mode mode = Mode.LIVE;

	/**
	 * Whether mode log logs the bodies of calls too, which hold personal data.
	 */
	private boolean logBodies;

	private final Redirect redirect = new Redirect();

	private final App app = new App();

	private final Track track = new Track();

	private final Pipelines pipelines = new Pipelines();

	private final Retry retry = new Retry();

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

	public Retry getRetry() {
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

	public Redirect getRedirect() {
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
	 * Properties of mode redirect.
	 */
	public static class Redirect {

		/**
		 * Address to which emails go instead.
		 */
		private @Nullable String email;

		/**
		 * Number to which text and WhatsApp messages go instead, in E.164 format.
		 */
		private @Nullable String phone;

		/**
		 * Person who stands for all others: an id, an email address, or a cio_id, which
		 * begins with cio_.
		 */
		private @Nullable String person;

		/**
		 * Operations that may leave although they could reach other people, by the names
		 * that metrics have for them, such as broadcasts.trigger.
		 */
		private Set<String> allow = new LinkedHashSet<>();

		public @Nullable String getEmail() {
			return this.email;
		}

		public void setEmail(@Nullable String email) {
			this.email = email;
		}

		public @Nullable String getPhone() {
			return this.phone;
		}

		public void setPhone(@Nullable String phone) {
			this.phone = phone;
		}

		public @Nullable String getPerson() {
			return this.person;
		}

		public void setPerson(@Nullable String person) {
			this.person = person;
		}

		public Set<String> getAllow() {
			return this.allow;
		}

		public void setAllow(Set<String> allow) {
			this.allow = allow;
		}

		RedirectSettings toSettings(UnaryOperator<String> names) {
			RedirectSettings settings = RedirectSettings.none();
			settings = with(names.apply("redirect.email"), this.email, settings, RedirectSettings::withEmail);
			settings = with(names.apply("redirect.phone"), this.phone, settings, RedirectSettings::withPhone);
			settings = with(names.apply("redirect.person"), this.person, settings,
					(before, value) -> before.withPerson(person(value)));
			String allowed = names.apply("redirect.allow");
			this.allow.forEach((name) -> PropertyChecks.resolved(allowed, name));
			if (this.allow.stream().anyMatch((name) -> !StringUtils.hasText(name))) {
				throw new InvalidCustomerioPropertyException(allowed, "has an empty name",
						"Set it to names of operations such as broadcasts.trigger, or remove it.");
			}
			return settings.withAllow(this.allow.toArray(String[]::new));
		}

		private static RedirectSettings with(String name, @Nullable String value, RedirectSettings settings,
				BiFunction<RedirectSettings, String, RedirectSettings> with) {
			PropertyChecks.resolved(name, value);
			if (!StringUtils.hasText(value)) {
				return settings;
			}
			try {
				return with.apply(settings, value.strip());
			}
			catch (IllegalArgumentException ex) {
				throw new InvalidCustomerioPropertyException(name, "is nothing to which messages can be redirected",
						"Set it to one email address, one number such as +15551234567, or one person.");
			}
		}

		private static PersonId person(String value) {
			if (value.startsWith("cio_")) {
				return PersonId.cioId(value);
			}
			return (value.indexOf('@') > 0) ? PersonId.email(value) : PersonId.id(value);
		}

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
