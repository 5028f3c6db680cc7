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

package io.github.customeriospring.test.workspace;

import java.time.Instant;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * Something that was reported of a delivery.
 *
 * @param deliveryId the delivery
 * @param metric what happened to it, {@code opened} for example
 * @param timestamp when it happened
 * @param details what else was reported, the recipient or the device for example
 * @since 0.1.0
 */
public record ReportedMetric(String deliveryId, String metric, Instant timestamp,
		Map<String, @Nullable Object> details) {

	/**
	 * Says nothing of the delivery and the details.
	 */
	@Override
	public String toString() {
		return "ReportedMetric[metric=%s]".formatted(this.metric);
	}

}
