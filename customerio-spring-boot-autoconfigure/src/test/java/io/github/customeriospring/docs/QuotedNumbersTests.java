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

package io.github.customeriospring.docs;

import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import io.github.customeriospring.docs.Keys.Key;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.springframework.test.util.ReflectionTestUtils;
import org.springframework.util.ClassUtils;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Numbers that documents tell in words are those of the code.
 */
class QuotedNumbersTests {

	@ParameterizedTest
	@CsvSource(delimiter = '|',
			textBlock = """
					app-api      | up to every 15 seconds          | v1.shared.JobAwaiter LONGEST_PAUSE             | PT15S
					app-api      | one for 100 people              | v1.customers.CustomerIds MAX                   | 100
					performance  | up to 500 KB into one           | json.BatchFormat MAX_BYTES                     | 500000
					publisher    | over 32 KB                      | v2.EntityOperation MAX_BYTES                   | 32768
					publisher    | more than 72 hours late         | publisher.delivery.DeliveryLane IN_TIME        | PT72H
					publisher    | When 20 in a row                | publisher.delivery.Gate MAX_SUSPECTS           | 20
					publisher    | share 64 parts                  | publisher.jdbc.OutboxQueue PARTS               | 64
					publisher    | a thousand at a time            | publisher.store.StorePublisher CHUNK           | 1000
					publisher    | less than seven days            | publisher.kafka.KafkaStoreSettings SAFE_RETENTION | PT168H
					observability | up to 128 spans                 | metrics.PublisherTracing MAX_LINKS             | 128
					rate-limits  | at most a minute                | ratelimit.Throttle LONGEST_PAUSE               | PT1M
					rate-limits  | more than 10,000 calls          | ratelimit.Bucket4jRateLimiter LARGEST_WINDOW   | 10000
					rate-limits  | longer than 200 ms              | ratelimit.Bucket4jRateLimiter LONGEST_QUESTION | PT0.2S
					rate-limits  | never under 50 ms               | ratelimit.Bucket4jRateLimiter SHORTEST_QUESTION | PT0.05S
					rate-limits  | left alone for 10 s             | ratelimit.SharedStore LEFT_ALONE               | PT10S
					rate-limits  | more than a second behind       | ratelimit.SharedTurns TOLERANCE                | 1000000000
					sending      | more than 15                    | v1.transactional.Recipients MAX                | 15
					sending      | attachments over 2 MB           | v1.transactional.Attachment MAX_TOTAL          | 2097152B
					sending      | more than 90 days ahead         | v1.transactional.TransactionalMessage MAX_AHEAD | PT2160H
					transport    | At most 100 of its requests     | http.transport.ForeignTransport MAX_THREADS    | 100
					webhooks     | larger than 50 MB               | webhook.web.WebhookEndpoint MAX_SIZE           | 52428800
					webhooks     | within 2 seconds                | webhook.web.WebhookEndpoint MAX_STORE_TIME     | PT2S
					webhooks     | kept for 8 days                 | webhook.inbox.InboxSettings KNOWN              | PT192H
					webhooks     | storing uses up to 8 more       | webhook.inbox.jdbc.InboxIntake THREADS         | 8
					workspaces   | Four threads                    | ratelimit.SharedStore THREADS                  | 4
					workspaces   | longer than 100 characters      | autoconfigure.ratelimit.Bucket4jTenantRateLimiters LONGEST_NAME | 100
					writing      | over 32 KB                      | v2.EntityOperation MAX_BYTES                   | 32768
					writing      | requests of at most 500 KB      | json.BatchFormat MAX_BYTES                     | 500000
					writing      | in requests of 1,000            | trackv1.SegmentOperations$Members MAX          | 1000
					""")
	void areThoseOfConstants(String document, String quote, String constant, String value) {
		assertThat(Documents.read("docs/%s.md".formatted(document))).contains(quote);
		String[] place = constant.split(" ");
		Class<?> type = ClassUtils.resolveClassName("io.github.customeriospring." + place[0], null);
		assertThat(ReflectionTestUtils.getField(type, place[1])).hasToString(value);
	}

	@Test
	void areTheLinesOfSpringBootThatAreTested() {
		List<String> lines = Pattern.compile("<spring-boot.version>(\\d+\\.\\d+)\\.")
			.matcher(Documents.read("pom.xml"))
			.results()
			.map((version) -> version.group(1))
			.sorted()
			.toList();
		assertThat(lines).hasSize(2);
		assertThat(Documents.read("docs/support.md")).contains("| %s |".formatted(String.join(", ", lines)));
		assertThat(Documents.read("README.md")).contains("Spring Boot %s".formatted(String.join(" and ", lines)));
		assertThat(Documents.read("CHANGELOG.md")).contains("Spring Boot %s".formatted(String.join(" and ", lines)));
	}

	@Test
	void areTheDefaultsOfRateLimits() {
		Map<String, Key> keys = Keys.all();
		Documents.table("docs/rate-limits.md", "| Bucket | Default | Calls |").forEach((row) -> {
			Matcher told = Pattern.compile("(\\d+) in (\\w+)(?: each)?").matcher(row.get(1));
			assertThat(told.matches()).as(row.get(1)).isTrue();
			assertThat(Documents.code(row.get(0))).isNotEmpty().allSatisfy((bucket) -> {
				String key = "customerio.rate-limit." + bucket;
				assertThat(keys.get(key + ".limit").defaultValue()).hasToString(told.group(1));
				assertThat(keys.get(key + ".period").defaultValue()).hasToString(told.group(2));
			});
		});
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|',
			textBlock = """
					observability | good for 60 seconds                      | management.health.customerio.time-to-live    | 60s
					publisher     | waits up to `.max-wait`                  | customerio.publisher.memory.max-wait         | 5s
					publisher     | 8 MB for eight lanes                     | customerio.publisher.lanes                   | 8
					publisher     | 8 MB for eight lanes                     | customerio.publisher.batch-bytes             | 500000B
					publisher     | put aside by the stores that last, for 30 days | customerio.publisher.jdbc.keep-dead-letters | 30d
					publisher     | put aside by the stores that last, for 30 days | customerio.publisher.kafka.dead-letter-retention | 30d
					publisher     | The topic is `customerio-publisher`      | customerio.publisher.kafka.topic             | customerio-publisher
					publisher     | topic `customerio-publisher-dlt`         | customerio.publisher.kafka.dead-letter-suffix | -dlt
					rate-limits   | With the default `max-wait` of 5 s       | customerio.rate-limit.max-wait               | 5s
					webhooks      | 10,000 webhooks and 64 MB                | customerio.webhook.memory.max-webhooks       | 10000
					webhooks      | 10,000 webhooks and 64 MB                | customerio.webhook.memory.max-size           | 64MB
					webhooks      | larger than `max-body-size` (5 MB)       | customerio.webhook.max-body-size             | 5MB
					webhooks      | again, after 1 second, then 2, 4         | customerio.webhook.retry.delay               | 1s
					webhooks      | up to 10 minutes                         | customerio.webhook.retry.max-delay           | 10m
					webhooks      | After 20 failures                        | customerio.webhook.retry.max-attempts        | 20
					webhooks      | a dead letter, for 30 days               | customerio.webhook.keep-dead-letters         | 30d
					""")
	void areDefaultsOfKeys(String document, String quote, String key, String value) {
		assertThat(Documents.read("docs/%s.md".formatted(document))).contains(quote);
		assertThat(Keys.all().get(key).defaultValue()).hasToString(value);
	}

}
