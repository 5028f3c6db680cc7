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

package io.github.customeriospring.v1.customers;

import java.util.List;

import io.github.customeriospring.v1.shared.Customer;
import org.jspecify.annotations.Nullable;

/**
 * What a person wants to hear about.
 * <p>
 * {@link #toString()} leaves the person out.
 *
 * @param id the id that the application gave, or {@code null}
 * @param identifiers all identifiers, or {@code null} if Customer.io did not say
 * @param topics the topics of the workspace, each with the person's choice
 * @param unsubscribed whether the person has unsubscribed from everything
 * @param header what stands above the topics in the subscription center, or {@code null}
 * @since 0.1.0
 */
public record SubscriptionPreferences(@Nullable String id, @Nullable Customer identifiers, List<Topic> topics,
		boolean unsubscribed, @Nullable Header header) {

	public SubscriptionPreferences {
		topics = (topics != null) ? List.copyOf(topics) : List.of();
	}

	@Override
	public String toString() {
		return "SubscriptionPreferences[" + this.topics.size() + " topics]";
	}

	/**
	 * A topic, with the person's choice.
	 *
	 * @param id the number of the topic
	 * @param name the name in the language that was asked for, or {@code null}
	 * @param description what it is about, or {@code null}
	 * @param subscribed whether the person wants to hear about it
	 */
	public record Topic(long id, @Nullable String name, @Nullable String description, boolean subscribed) {

	}

	/**
	 * What stands above the topics in the subscription center.
	 *
	 * @param title the title, or {@code null}
	 * @param subtitle the line below, or {@code null}
	 */
	public record Header(@Nullable String title, @Nullable String subtitle) {

	}

}
