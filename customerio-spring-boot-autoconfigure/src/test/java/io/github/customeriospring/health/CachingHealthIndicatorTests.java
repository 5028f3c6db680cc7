package io.github.customeriospring.health;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;

import org.junit.jupiter.api.Test;

import org.springframework.boot.health.contributor.Health;

import static org.assertj.core.api.Assertions.assertThat;

class CachingHealthIndicatorTests {

	private final AtomicLong now = new AtomicLong(-5);

	private final AtomicInteger questions = new AtomicInteger();

	private final CachingHealthIndicator indicator = new CachingHealthIndicator(
			() -> Health.up().withDetail("question", this.questions.incrementAndGet()).build(), Duration.ofSeconds(60),
			this.now::get);

	@Test
	void remembersAnAnswerForItsTime() {
		Health first = this.indicator.health();
		this.now.addAndGet(Duration.ofSeconds(60).toNanos() - 1);
		assertThat(this.indicator.health()).isSameAs(first);
		this.now.addAndGet(1);
		assertThat(this.indicator.health().getDetails()).containsEntry("question", 2);
		assertThat(this.questions).hasValue(2);
	}

	@Test
	void mayRememberForEver() {
		CachingHealthIndicator indicator = new CachingHealthIndicator(() -> Health.up().build(),
				Duration.ofSeconds(Long.MAX_VALUE), this.now::get);
		Health first = indicator.health();
		this.now.addAndGet(Long.MAX_VALUE / 2);
		assertThat(indicator.health()).isSameAs(first);
	}

}
