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
import java.util.concurrent.TimeUnit;

import io.github.customeriospring.RateLimitBucket;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Tag;
import io.micrometer.core.instrument.Timer;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

class RateLimitMetricsTests {

	private final SimpleMeterRegistry meters = new SimpleMeterRegistry();

	private final RateLimitMetrics metrics = new RateLimitMetrics(this.meters);

	@Test
	void measuresWaitsOfEachBucket() {
		this.metrics.waited(RateLimitBucket.APP, Duration.ofMillis(100));
		this.metrics.waited(RateLimitBucket.APP, Duration.ofMillis(300));
		assertThat(waits("app").count()).isEqualTo(2);
		assertThat(waits("app").totalTime(TimeUnit.MILLISECONDS)).isEqualTo(400);
		assertThat(waits("send").count()).isZero();
	}

	@Test
	void countsRejectionsOfEachBucket() {
		this.metrics.rejected(RateLimitBucket.BROADCAST);
		assertThat(rejections("broadcast").count()).isEqualTo(1);
		assertThat(rejections("app").count()).isZero();
	}

	@Test
	void isThereBeforeAnythingHappensAndTagsNothingButBucketsAndWorkspace() {
		assertThat(this.meters.getMeters()).hasSize(2 * RateLimitBucket.values().length)
			.allSatisfy((meter) -> assertThat(meter.getId().getTags()).extracting(Tag::getKey)
				.containsExactly("bucket", "workspace"));
	}

	@Test
	void measuresEachWorkspaceForItself() {
		RateLimitMetrics providers = new RateLimitMetrics(this.meters, "providers");
		this.metrics.rejected(RateLimitBucket.APP);
		providers.rejected(RateLimitBucket.APP);
		providers.rejected(RateLimitBucket.APP);
		assertThat(rejections("app", "default").count()).isEqualTo(1);
		assertThat(rejections("app", "providers").count()).isEqualTo(2);
	}

	@Test
	void refusesAWorkspaceWithoutAName() {
		assertThatIllegalArgumentException().isThrownBy(() -> new RateLimitMetrics(this.meters, " "))
			.withMessageContaining("workspace");
	}

	private Timer waits(String bucket) {
		return this.meters.get("customerio.rate-limit.waits").tags("bucket", bucket, "workspace", "default").timer();
	}

	private Counter rejections(String bucket) {
		return rejections(bucket, "default");
	}

	private Counter rejections(String bucket, String workspace) {
		return this.meters.get("customerio.rate-limit.rejections")
			.tags("bucket", bucket, "workspace", workspace)
			.counter();
	}

}
