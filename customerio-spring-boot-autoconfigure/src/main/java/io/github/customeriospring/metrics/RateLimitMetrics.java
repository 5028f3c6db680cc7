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

package io.github.customeriospring.metrics;

import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;

import io.github.customeriospring.RateLimitBucket;
import io.github.customeriospring.ratelimit.RateLimitListener;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tags;
import io.micrometer.core.instrument.Timer;

/**
 * Measures what rate limits do: the timer {@code customerio.rate-limit.waits} knows how
 * often and how long calls waited for their turn, the counter
 * {@code customerio.rate-limit.rejections} how many were not sent. The tag {@code bucket}
 * has the {@linkplain RateLimitBucket#key() name} of the bucket, the tag
 * {@code workspace} what the application calls the workspace.
 *
 * @since 0.1.0
 */
public final class RateLimitMetrics implements RateLimitListener {

	private final MeterRegistry registry;

	private final Map<RateLimitBucket, Timer> waits = new EnumMap<>(RateLimitBucket.class);

	private final Map<RateLimitBucket, Counter> rejections = new EnumMap<>(RateLimitBucket.class);

	/**
	 * Create meters for the limits of an application with one workspace: the tag
	 * {@code workspace} is {@code default}.
	 * @param registry where to register the meters
	 */
	public RateLimitMetrics(MeterRegistry registry) {
		this(registry, WorkspaceTag.DEFAULT);
	}

	/**
	 * Create meters for the limits of one of several workspaces.
	 * @param registry where to register the meters
	 * @param workspace what the application calls the workspace, the value of the tag
	 * {@code workspace}
	 * @throws IllegalArgumentException if the name is empty
	 */
	public RateLimitMetrics(MeterRegistry registry, String workspace) {
		this.registry = registry;
		Tags tags = Tags.of(WorkspaceTag.KEY, WorkspaceTag.check(workspace));
		for (RateLimitBucket bucket : RateLimitBucket.values()) {
			this.waits.put(bucket,
					Timer.builder("customerio.rate-limit.waits")
						.description("Waits for a rate limit of Customer.io")
						.tags(tags.and("bucket", bucket.key()))
						.register(registry));
			this.rejections.put(bucket,
					Counter.builder("customerio.rate-limit.rejections")
						.description("Calls not sent because of a rate limit of Customer.io")
						.tags(tags.and("bucket", bucket.key()))
						.register(registry));
		}
	}

	@Override
	public void waited(RateLimitBucket bucket, Duration time) {
		Objects.requireNonNull(this.waits.get(bucket)).record(time);
	}

	@Override
	public void rejected(RateLimitBucket bucket) {
		Objects.requireNonNull(this.rejections.get(bucket)).increment();
	}

	@Override
	public RateLimitListener forWorkspace(String workspace) {
		return new RateLimitMetrics(this.registry, workspace);
	}

}
