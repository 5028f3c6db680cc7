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

import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.service.annotation.PostExchange;

/**
 * Passes on what people ask for in answer to a delivery. The id of the delivery is enough
 * for it: these calls carry no credential.
 *
 * @since 0.1.0
 * @see <a href="https://docs.customer.io/api/track/#operation/unsubscribe">Custom
 * unsubscribe handling</a>
 */
@WithoutCredential
public interface DeliveryOperations {

	/**
	 * Unsubscribe the person who received a delivery from all messages, for an
	 * unsubscribe page of one's own. Attributes of one's own for subscriptions do not
	 * change.
	 * @param deliveryId the id of the delivery, from the link in the message
	 */
	default void unsubscribe(String deliveryId) {
		unsubscribe(deliveryId, new Unsubscription(true));
	}

	/**
	 * Unsubscribe the person who received a delivery from all messages. May be repeated:
	 * whoever is unsubscribed stays so.
	 * @param deliveryId the id of the delivery, from the link in the message
	 * @param unsubscription the wish
	 * @see <a href="https://docs.customer.io/api/track/#operation/unsubscribe">Custom
	 * unsubscribe handling</a>
	 */
	@SafeToRetry
	@PostExchange("/unsubscribe/{delivery_id}")
	void unsubscribe(@PathVariable("delivery_id") String deliveryId, @RequestBody Unsubscription unsubscription);

	/**
	 * The wish to receive no more messages.
	 *
	 * @param unsubscribe whether to unsubscribe the person
	 */
	record Unsubscription(boolean unsubscribe) {

	}

}
