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

package io.github.customeriospring.autoconfigure.ratelimit;

import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.function.UnaryOperator;

import io.github.customeriospring.RateLimitBucket;
import io.github.customeriospring.autoconfigure.diagnostics.InvalidCustomerioPropertyException;
import io.github.customeriospring.autoconfigure.diagnostics.PropertyChecks;
import io.github.customeriospring.ratelimit.RateLimit;
import io.github.customeriospring.ratelimit.RateLimitSettings;
import org.jspecify.annotations.Nullable;

import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * Configuration properties of the rate limits.
 *
 * @since 0.1.0
 */
@ConfigurationProperties("customerio.rate-limit")
public class CustomerioRateLimitProperties {

	/**
	 * How long a call may wait for its turn before it fails; 0 to never wait.
	 */
	private Duration maxWait = Duration.ofSeconds(5);

	/**
	 * Name of the workspace in the keys of buckets that a ProxyManager shares.
	 * Applications that use the same store share the limits of workspaces with the same
	 * name.
	 */
	private String workspace = "default";

	private final Bucket app = new Bucket();

	private final Bucket send = new Bucket();

	private final Bucket broadcast = new Bucket();

	private final Bucket track = new Bucket();

	private final Bucket pipelines = new Bucket();

	public Duration getMaxWait() {
		return this.maxWait;
	}

	public void setMaxWait(Duration maxWait) {
		this.maxWait = maxWait;
	}

	public String getWorkspace() {
		return this.workspace;
	}

	public void setWorkspace(String workspace) {
		this.workspace = workspace;
	}

	public Bucket getApp() {
		return this.app;
	}

	public Bucket getSend() {
		return this.send;
	}

	public Bucket getBroadcast() {
		return this.broadcast;
	}

	public Bucket getTrack() {
		return this.track;
	}

	public Bucket getPipelines() {
		return this.pipelines;
	}

	RateLimitSettings toSettings(UnaryOperator<String> names) {
		PropertyChecks.notNegative(names.apply("rate-limit.max-wait"), this.maxWait);
		PropertyChecks.text(names.apply("rate-limit.workspace"), this.workspace);
		RateLimitSettings settings = RateLimitSettings.defaults().withMaxWait(this.maxWait);
		settings = this.app.apply(settings, RateLimitBucket.APP, names);
		settings = this.send.apply(settings, RateLimitBucket.SEND, names);
		settings = this.broadcast.apply(settings, RateLimitBucket.BROADCAST, names);
		settings = this.track.apply(settings, RateLimitBucket.TRACK, names);
		return this.pipelines.apply(settings, RateLimitBucket.PIPELINES, names);
	}

	/**
	 * Limit of one bucket.
	 */
	public static class Bucket {

		/**
		 * Number of calls in a period.
		 */
		private @Nullable Long limit;

		/**
		 * Period of the limit.
		 */
		private @Nullable Duration period;

		public @Nullable Long getLimit() {
			return this.limit;
		}

		public void setLimit(@Nullable Long limit) {
			this.limit = limit;
		}

		public @Nullable Duration getPeriod() {
			return this.period;
		}

		public void setPeriod(@Nullable Duration period) {
			this.period = period;
		}

		private RateLimitSettings apply(RateLimitSettings settings, RateLimitBucket bucket,
				UnaryOperator<String> names) {
			String limitName = names.apply("rate-limit.%s.limit".formatted(bucket.key()));
			String periodName = names.apply("rate-limit.%s.period".formatted(bucket.key()));
			PropertyChecks.atLeast(limitName, 1, this.limit);
			PropertyChecks.positive(periodName, this.period);
			RateLimit defaults = settings.limit(bucket);
			long effectiveLimit = (this.limit != null) ? this.limit : defaults.limit();
			Duration effectivePeriod = (this.period != null) ? this.period : defaults.period();
			if (effectiveLimit > TimeUnit.NANOSECONDS.convert(effectivePeriod) / 1000) {
				throw new InvalidCustomerioPropertyException((this.limit != null) ? limitName : periodName,
						"allows more than one call a microsecond",
						"Set %s to less or %s to more, or switch all limits off with %s=false.".formatted(limitName,
								periodName, names.apply("rate-limit.enabled")));
			}
			return settings.withLimit(bucket, new RateLimit(effectiveLimit, effectivePeriod));
		}

	}

}
