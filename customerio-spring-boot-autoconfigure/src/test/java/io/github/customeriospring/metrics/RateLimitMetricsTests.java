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
	void isThereBeforeAnythingHappensAndTagsNothingButBuckets() {
		assertThat(this.meters.getMeters()).hasSize(2 * RateLimitBucket.values().length)
			.flatExtracting((meter) -> meter.getId().getTags())
			.extracting(Tag::getKey)
			.containsOnly("bucket");
	}

	private Timer waits(String bucket) {
		return this.meters.get("customerio.rate-limit.waits").tag("bucket", bucket).timer();
	}

	private Counter rejections(String bucket) {
		return this.meters.get("customerio.rate-limit.rejections").tag("bucket", bucket).counter();
	}

}
