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

package io.github.customeriospring.trackv1;

import io.github.customeriospring.http.declared.SafeToRetry;
import io.github.customeriospring.http.declared.WithoutCredential;

import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.service.annotation.PostExchange;

/**
 * Reports what became of deliveries that do not report by themselves. The id of a
 * delivery is enough for it: these calls carry no credential.
 * <p>
 * They may be repeated: Customer.io notes what became of a delivery, and hearing it twice
 * changes no more than the total of clicks on a link.
 *
 * @since 0.1.0
 * @see <a href="https://docs.customer.io/api/track/#tag/Track-Events">Track events</a>
 */
@WithoutCredential
public interface MetricOperations {

	/**
	 * Report what became of a delivery in any channel.
	 * @param report the report
	 * @see <a href="https://docs.customer.io/api/track/#operation/metrics">Report
	 * metrics</a>
	 */
	@SafeToRetry
	@PostExchange("/api/v1/metrics")
	void report(@RequestBody MetricReport report);

	/**
	 * Report what became of a push notification. Customer.io keeps this for older
	 * applications and recommends {@link #report}.
	 * @param report the report
	 * @see <a href="https://docs.customer.io/api/track/#operation/pushMetrics">Report
	 * push metrics</a>
	 */
	@SafeToRetry
	@PostExchange("/api/v1/push/events")
	void reportPush(@RequestBody PushReport report);

}
