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

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.HexFormat;
import java.util.function.Function;

import io.github.bucket4j.distributed.proxy.ProxyManager;
import io.github.customeriospring.autoconfigure.tenants.TenantRateLimiters;
import io.github.customeriospring.http.RateLimiter;
import io.github.customeriospring.ratelimit.Bucket4jRateLimiter;
import io.github.customeriospring.ratelimit.RateLimitListener;
import io.github.customeriospring.ratelimit.RateLimitSettings;
import org.jspecify.annotations.Nullable;

import org.springframework.web.util.UriUtils;

/**
 * Limiters with the common limits. What the store of a {@code ProxyManager} calls a
 * tenant begins with the name of the default workspace, as in {@code default/acme}, so
 * that it is never the name of a configured workspace.
 */
final class Bucket4jTenantRateLimiters implements TenantRateLimiters {

	private static final int LONGEST_NAME = 100;

	private final RateLimitSettings settings;

	private final Function<String, Bucket4jRateLimiter> limiters;

	/**
	 * Create limiters.
	 * @param settings the limits of each tenant
	 * @param proxyManager gives access to the store that instances share, if they do
	 * @param workspace what the store calls the default workspace
	 * @param listener is told about waits and rejections
	 */
	Bucket4jTenantRateLimiters(RateLimitSettings settings, @Nullable ProxyManager<String> proxyManager,
			String workspace, RateLimitListener listener) {
		this.settings = settings;
		if (proxyManager == null) {
			this.limiters = (name) -> Bucket4jRateLimiter.inMemory(settings, listener);
		}
		else {
			Function<String, Bucket4jRateLimiter> shared = Bucket4jRateLimiter.shared(settings, proxyManager, listener);
			this.limiters = (name) -> shared.apply(workspace + "/" + key(name));
		}
	}

	/**
	 * Return the name as it is where it consists of letters and digits, and otherwise
	 * something that no other name becomes: keys of stores have a limited length.
	 */
	private static String key(String name) {
		String encoded = UriUtils.encode(name, StandardCharsets.UTF_8);
		return (encoded.length() <= LONGEST_NAME) ? encoded : "#" + digest(name);
	}

	private static String digest(String name) {
		try {
			byte[] digest = MessageDigest.getInstance("SHA-256").digest(name.getBytes(StandardCharsets.UTF_8));
			return HexFormat.of().formatHex(digest);
		}
		catch (NoSuchAlgorithmException ex) {
			throw new IllegalStateException(ex);
		}
	}

	@Override
	public RateLimiter create(String name) {
		return this.limiters.apply(name);
	}

	@Override
	public Duration memory() {
		return Bucket4jRateLimiter.memory(this.settings);
	}

}
