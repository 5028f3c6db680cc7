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

package io.github.customeriospring;

import java.util.Locale;

/**
 * What Customer.io counts together when it limits how often one may call. Each workspace
 * has a bucket of each kind.
 *
 * @since 0.1.0
 */
public enum RateLimitBucket {

	/**
	 * Calls of the App API that belong to no other bucket.
	 */
	APP,

	/**
	 * Transactional messages.
	 */
	SEND,

	/**
	 * Triggers of broadcasts.
	 */
	BROADCAST,

	/**
	 * Calls of the Track API, versions 1 and 2.
	 */
	TRACK,

	/**
	 * Calls of the Pipelines API.
	 */
	PIPELINES;

	private final String key = name().toLowerCase(Locale.ROOT);

	/**
	 * Return the name of the bucket in configuration keys, metrics and messages.
	 * @return the name in lower case, such as {@code app}
	 */
	public String key() {
		return this.key;
	}

	/**
	 * Return the bucket of operations that have no special one.
	 * @param api the API of the operation
	 * @return the bucket
	 */
	public static RateLimitBucket of(Api api) {
		return switch (api) {
			case APP -> APP;
			case TRACK -> TRACK;
			case PIPELINES -> PIPELINES;
		};
	}

}
