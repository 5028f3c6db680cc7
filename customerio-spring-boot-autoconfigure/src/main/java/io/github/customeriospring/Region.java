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

/**
 * Data center of a Customer.io account. A workspace lives in exactly one region and its
 * data must not be sent to the other.
 *
 * @since 0.1.0
 * @see <a href="https://docs.customer.io/accounts/data-centers/">Data centers</a>
 */
public enum Region {

	/**
	 * United States.
	 */
	US("https://api.customer.io", "https://track.customer.io", "https://cdp.customer.io"),

	/**
	 * European Union.
	 */
	EU("https://api-eu.customer.io", "https://track-eu.customer.io", "https://cdp-eu.customer.io");

	private final String app;

	private final String track;

	private final String pipelines;

	Region(String app, String track, String pipelines) {
		this.app = app;
		this.track = track;
		this.pipelines = pipelines;
	}

	/**
	 * Return where the given API of this region is served.
	 * @param api the API
	 * @return the base URL, without a trailing slash
	 */
	public String baseUrl(Api api) {
		return switch (api) {
			case APP -> this.app;
			case TRACK -> this.track;
			case PIPELINES -> this.pipelines;
		};
	}

}
