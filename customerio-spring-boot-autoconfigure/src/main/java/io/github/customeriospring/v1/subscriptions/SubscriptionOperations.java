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

package io.github.customeriospring.v1.subscriptions;

import java.util.List;

import io.github.customeriospring.Arguments;
import io.github.customeriospring.PersonId;
import io.github.customeriospring.http.declared.ResponseField;

import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.service.annotation.GetExchange;

/**
 * Tells what people can subscribe to, and lets them choose. What one person has chosen is
 * with the operations of people.
 *
 * @since 0.1.0
 * @see <a href="https://docs.customer.io/api/app/#tag/Subscription-Center">Subscription
 * center</a>
 */
public interface SubscriptionOperations {

	/**
	 * Return the topics of the workspace.
	 * @return the topics
	 * @see <a href="https://docs.customer.io/api/app/#operation/getTopics">List
	 * subscription topics</a>
	 */
	@ResponseField("topics")
	@GetExchange("/v1/subscription_topics")
	List<SubscriptionTopic> topics();

	/**
	 * Return the channels of the workspace.
	 * @return the channels
	 * @see <a href="https://docs.customer.io/api/app/#operation/getChannels">List
	 * subscription channels</a>
	 */
	@ResponseField("channels")
	@GetExchange("/v1/subscription_channels")
	List<SubscriptionChannel> channels();

	/**
	 * Return the way to the subscription center of a person.
	 * @param person the person, by id or by email
	 * @return the token and the address, for 24 hours
	 * @throws io.github.customeriospring.CustomerioInvalidRequestException if there is no
	 * such person (400), among others
	 */
	default SubscriptionCenterToken centerToken(PersonId person) {
		PersonId.Type type = Arguments.notNull(person, "person").type();
		if (type != PersonId.Type.ID && type != PersonId.Type.EMAIL) {
			throw new IllegalArgumentException("The subscription center knows people by id or by email only");
		}
		return centerToken(person.value());
	}

	/**
	 * Return the way to the subscription center of a person.
	 * @param customerId the id that the application gave, or the email address
	 * @return the token and the address, for 24 hours
	 * @see <a href=
	 * "https://docs.customer.io/api/app/#operation/getSubscriptionCenterToken">Get a
	 * subscription center token</a>
	 */
	@GetExchange("/v1/subscription_center/{customer_id}/token")
	SubscriptionCenterToken centerToken(@PathVariable("customer_id") String customerId);

}
