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

package io.github.customeriospring.test.internal.workspace;

import io.github.customeriospring.test.workspace.PersonIdentifiers;
import io.github.customeriospring.test.workspace.ReportedMetric;

/**
 * Hears of what the vendor reports about people and deliveries, while the workspace is
 * locked: must not call it and must not wait.
 *
 * @since 0.1.0
 */
public interface WorkspaceListener {

	/**
	 * A person's attribute {@code unsubscribed} was set to another value.
	 * @param person who
	 * @param subscribed whether they want messages now
	 */
	void subscriptionChanged(PersonIdentifiers person, boolean subscribed);

	/**
	 * A person's attribute {@code cio_subscription_preferences} was set to another value.
	 * @param person who
	 * @param preferences the value, maps and lists or text
	 */
	void preferencesChanged(PersonIdentifiers person, Object preferences);

	/**
	 * Something was reported of a delivery.
	 * @param metric what
	 */
	void reported(ReportedMetric metric);

}
