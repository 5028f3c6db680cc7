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

package io.github.customeriospring.ratelimit;

import java.time.Duration;
import java.util.Map;

import io.github.customeriospring.RateLimitBucket;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

class RateLimitSettingsTests {

	private static final Duration SECOND = Duration.ofSeconds(1);

	@Test
	void haveALimitForEachBucket() {
		assertThat(RateLimitSettings.defaults().limits()).containsOnlyKeys(RateLimitBucket.values());
		assertThat(new RateLimitSettings(Map.of(), SECOND).limits()).isEqualTo(RateLimitSettings.defaults().limits());
	}

	@Test
	void keepOtherLimitsWhenOneIsChanged() {
		RateLimitSettings settings = RateLimitSettings.defaults()
			.withLimit(RateLimitBucket.SEND, new RateLimit(100, SECOND))
			.withMaxWait(Duration.ZERO);
		assertThat(settings.limit(RateLimitBucket.SEND)).isEqualTo(new RateLimit(100, SECOND));
		assertThat(settings.limit(RateLimitBucket.APP)).isEqualTo(new RateLimit(10, SECOND));
		assertThat(settings.maxWait()).isZero();
	}

	@Test
	void refuseWhatMakesNoSense() {
		assertThatIllegalArgumentException().isThrownBy(() -> new RateLimit(0, SECOND)).withMessageContaining("limit");
		assertThatIllegalArgumentException().isThrownBy(() -> new RateLimit(1, Duration.ZERO))
			.withMessageContaining("period");
		assertThatIllegalArgumentException().isThrownBy(() -> new RateLimit(1, Duration.ofSeconds(-1)))
			.withMessageContaining("period");
		assertThatIllegalArgumentException().isThrownBy(() -> new RateLimit(1_000_001, SECOND))
			.withMessageContaining("microsecond");
		assertThatIllegalArgumentException()
			.isThrownBy(() -> RateLimitSettings.defaults().withMaxWait(Duration.ofMillis(-1)))
			.withMessageContaining("customerio.rate-limit.max-wait");
	}

	@Test
	void acceptTheFastestLimit() {
		RateLimit fastest = new RateLimit(1_000_000, SECOND);
		assertThat(Pace.soft(fastest).bandwidth().getCapacity()).isEqualTo(1_000_000_000L);
	}

}
