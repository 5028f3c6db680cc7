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

package io.github.customeriospring.webhook.inbox;

import java.time.Duration;
import java.time.Instant;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class InboxSettingsTests {

	@Test
	void waitsTwiceAsLongAfterEachFailureWithinBounds() {
		InboxSettings settings = InboxSettings.defaults()
			.withRetries(Duration.ofSeconds(1), Duration.ofSeconds(10), 20);
		long[] longest = { 1_000, 2_000, 4_000, 8_000, 10_000, 10_000 };
		for (int failures = 1; failures <= longest.length; failures++) {
			Duration most = Duration.ofMillis(longest[failures - 1]);
			assertThat(settings.delayAfter(failures)).isBetween(most.dividedBy(2), most);
		}
		assertThat(settings.delayAfter(Integer.MAX_VALUE)).isBetween(Duration.ofSeconds(5), Duration.ofSeconds(10));
	}

	@Test
	void doesNotRepeatAtOnceWhatHasFailedTogether() {
		InboxSettings settings = InboxSettings.defaults();
		assertThat(IntStream.range(0, 100).mapToObj((i) -> settings.delayAfter(8)).distinct()).hasSizeGreaterThan(1);
	}

	@Test
	void countsNoTimeThatIsStillToCome() {
		InboxContext context = InboxContext.of("default", (webhook) -> {
		}, InboxSettings.defaults());
		assertThat(context.since(Instant.now().plus(Duration.ofHours(1)))).isZero();
		assertThat(context.since(Instant.now().minus(Duration.ofHours(1)))).isBetween(Duration.ofHours(1),
				Duration.ofHours(2));
	}

}
