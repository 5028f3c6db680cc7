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

import java.lang.reflect.Proxy;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

import io.github.bucket4j.distributed.proxy.ProxyManager;
import io.github.bucket4j.distributed.proxy.RemoteBucketBuilder;
import io.github.customeriospring.RateLimitBucket;
import io.github.customeriospring.ratelimit.RateLimit;
import io.github.customeriospring.ratelimit.RateLimitListener;
import io.github.customeriospring.ratelimit.RateLimitSettings;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class Bucket4jTenantRateLimitersTests {

	@Test
	void eachTenantHasKeysOfItsOwn() {
		List<String> names = List.of("acme", "Acme", "a/b", "a:b", "a%3Ab", "100%", "\u00fc", "u\u0308", "default", "#",
				"?", " acme", "a\nb", "x".repeat(100), "x".repeat(300), "x".repeat(301), "\u00fc".repeat(90));
		List<String> keys = new ArrayList<>();
		Bucket4jTenantRateLimiters limiters = new Bucket4jTenantRateLimiters(RateLimitSettings.defaults(),
				recording(keys), "shop", RateLimitListener.NONE);
		names.forEach(limiters::create);
		Set<String> apps = new TreeSet<>(keys.stream().filter((key) -> key.endsWith(":app:10:PT1S")).toList());
		assertThat(apps).hasSameSizeAs(names)
			.contains("customerio:shop/acme:app:10:PT1S", "customerio:shop/a%2Fb:app:10:PT1S")
			.allSatisfy((key) -> assertThat(key).matches("customerio:shop/[\\x21-\\x7e]{1,100}:app:10:PT1S"));
		assertThat(keys).hasSize(names.size() * RateLimitBucket.values().length);
	}

	@Test
	void rememberTheLongestPeriodAndAPause() {
		assertThat(memory(Duration.ofHours(1))).isEqualTo(Duration.ofMinutes(61));
		assertThat(memory(Duration.ofMillis(1))).isEqualTo(Duration.ofSeconds(70));
		assertThat(memory(Duration.ofSeconds(Long.MAX_VALUE))).isEqualTo(Duration.ofSeconds(Long.MAX_VALUE));
	}

	private static Duration memory(Duration period) {
		return new Bucket4jTenantRateLimiters(
				RateLimitSettings.defaults().withLimit(RateLimitBucket.APP, new RateLimit(1, period)), null, "shop",
				RateLimitListener.NONE)
			.memory();
	}

	/**
	 * A store of which only the keys are of interest.
	 */
	@SuppressWarnings("unchecked")
	private static ProxyManager<String> recording(List<String> keys) {
		RemoteBucketBuilder<String> buckets = implement(RemoteBucketBuilder.class, keys, null);
		return implement(ProxyManager.class, keys, buckets);
	}

	private static <T> T implement(Class<T> type, List<String> keys, @Nullable Object result) {
		return type
			.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] { type }, (proxy, method, arguments) -> {
				if (method.getName().equals("build")) {
					keys.add((String) arguments[0]);
				}
				return result;
			}));
	}

}
