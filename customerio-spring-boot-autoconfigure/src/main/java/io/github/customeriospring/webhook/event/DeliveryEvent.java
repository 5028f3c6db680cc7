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

package io.github.customeriospring.webhook.event;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

/**
 * Something has become of a delivery: an email, push notification or other message.
 * <pre class="code">
 * &#64;EventListener(condition = "#event.is('EMAIL', 'BOUNCED')")
 * void onBounce(DeliveryEvent event) {
 *     …
 * }
 * </pre>
 *
 * @param workspace the name of the workspace that it comes from
 * @param id names the event
 * @param timestamp when it happened
 * @param channel how the delivery reaches the person
 * @param metric what has become of it
 * @param identifiers whom it is for
 * @param deliveryId the id of the delivery, or {@code null}
 * @param source what the delivery belongs to
 * @param recipient the address that it goes to, or {@code null}
 * @param content what was sent, when it was sent and the webhook is set to include
 * content, otherwise {@code null}
 * @param failureMessage why it failed, or {@code null}
 * @param click the link that was followed, or {@code null}
 * @param details what only deliveries of its channel have
 * @param json all that Customer.io has written
 * @since 0.1.0
 */
public record DeliveryEvent(String workspace, String id, Instant timestamp, Channel channel, Metric metric,
		EventIdentifiers identifiers, @Nullable String deliveryId, DeliverySource source, @Nullable String recipient,
		@Nullable String content, @Nullable String failureMessage, @Nullable Click click, DeliveryDetails details,
		String json) implements CustomerioEvent {

	/**
	 * Tell whether the event is of this kind.
	 * @param channel the channel
	 * @param metric the metric
	 * @return whether it has both
	 */
	public boolean is(Channel channel, Metric metric) {
		return this.channel == channel && this.metric == metric;
	}

	@Override
	public String toString() {
		return "DeliveryEvent[workspace=%s, id=%s, channel=%s, metric=%s]".formatted(this.workspace, this.id,
				this.channel, this.metric);
	}

}
