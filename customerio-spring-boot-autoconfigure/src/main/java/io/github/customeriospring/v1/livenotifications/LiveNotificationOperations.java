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

package io.github.customeriospring.v1.livenotifications;

import java.util.function.Consumer;

import io.github.customeriospring.http.declared.MutableRequest;
import io.github.customeriospring.http.declared.ResponseField;
import io.github.customeriospring.http.declared.SafeToRetry;

import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.service.annotation.GetExchange;
import org.springframework.web.service.annotation.PostExchange;

/**
 * Starts, updates and ends live notifications. A
 * {@link io.github.customeriospring.CustomerioNotFoundException} may also mean that the
 * workspace does not have the feature.
 * <p>
 * Starts and updates are repeated only when they were certainly not carried out, since a
 * repeated start is a second notification, and a repeated update may alert the person
 * again or overtake a later one. An end is repeated: what has ended does not end twice.
 *
 * @since 0.1.0
 * @see <a href="https://docs.customer.io/api/app/#tag/live-notifications">Live
 * notifications</a>
 */
public interface LiveNotificationOperations {

	/**
	 * Start a live notification. <pre class="code">
	 * String instanceId = liveNotifications.start((start) -&gt; start.person(PersonId.id("42"))
	 *     .notificationType("com.example.order").attribute("orderNumber", "17")
	 *     .contentState("status", "Shipped").alert("Order 17", "On its way"));
	 * </pre>
	 * @param start completes what to start
	 * @return the id for updates and the end
	 */
	default String start(Consumer<StartLiveNotification> start) {
		return start(MutableRequest.complete(StartLiveNotification.create(), start));
	}

	/**
	 * Start a live notification. After a timeout or a status of 500 and above it is not
	 * known whether it was started, which becomes a
	 * {@link io.github.customeriospring.CustomerioOutcomeUnknownException}.
	 * @param start what to start
	 * @return the id for updates and the end
	 * @see <a href=
	 * "https://docs.customer.io/integrations/api/app/tag/live-notifications/startLiveNotification/">Start
	 * a live notification</a>
	 */
	@ResponseField("instance_id")
	@PostExchange("/v1/live_notifications/start")
	String start(@RequestBody StartLiveNotification start);

	/**
	 * Change what a live notification shows.
	 * @param instanceId the id that the start returned
	 * @param contentState what it shows from now on, complete: a map, or an object that
	 * becomes a JSON object, such as a record or a bean
	 * @return the same id
	 */
	default String update(String instanceId, Object contentState) {
		return update(UpdateLiveNotification.of(instanceId).contentState(contentState));
	}

	/**
	 * Change what a live notification shows. <pre class="code">
	 * liveNotifications.update(instanceId, (update) -&gt; update
	 *     .contentState("status", "Arrived").alert("Order 17", "It is here"));
	 * </pre>
	 * @param instanceId the id that the start returned
	 * @param update completes the change
	 * @return the same id
	 */
	default String update(String instanceId, Consumer<UpdateLiveNotification> update) {
		return update(MutableRequest.complete(UpdateLiveNotification.of(instanceId), update));
	}

	/**
	 * Change what a live notification shows. After a timeout or a status of 500 and above
	 * it is not known whether it was changed, which becomes a
	 * {@link io.github.customeriospring.CustomerioOutcomeUnknownException}; since the
	 * content state is complete, the caller may send the newest one again.
	 * @param update the change
	 * @return the same id
	 * @see <a href=
	 * "https://docs.customer.io/integrations/api/app/tag/live-notifications/updateLiveNotification/">Update
	 * a live notification</a>
	 */
	@ResponseField("instance_id")
	@PostExchange("/v1/live_notifications/update")
	String update(@RequestBody UpdateLiveNotification update);

	/**
	 * End a live notification, which goes on showing what it shows now.
	 * @param instanceId the id that the start returned
	 * @return the same id
	 */
	default String end(String instanceId) {
		return end(EndLiveNotification.of(instanceId));
	}

	/**
	 * End a live notification with new content.
	 * @param instanceId the id that the start returned
	 * @param end completes the end
	 * @return the same id
	 */
	default String end(String instanceId, Consumer<EndLiveNotification> end) {
		return end(MutableRequest.complete(EndLiveNotification.of(instanceId), end));
	}

	/**
	 * End a live notification. It is repeated when its answer was lost; should
	 * Customer.io refuse the repetition because the notification has ended already,
	 * {@link #get(String)} tells so.
	 * @param end the end
	 * @return the same id
	 * @see <a href=
	 * "https://docs.customer.io/integrations/api/app/tag/live-notifications/endLiveNotification/">End
	 * a live notification</a>
	 */
	@SafeToRetry
	@ResponseField("instance_id")
	@PostExchange("/v1/live_notifications/end")
	String end(@RequestBody EndLiveNotification end);

	/**
	 * Return the state of a live notification.
	 * @param instanceId the id that the start returned
	 * @return the notification
	 * @throws io.github.customeriospring.CustomerioNotFoundException if there is none, or
	 * if Customer.io has not processed its start yet
	 * @see <a href=
	 * "https://docs.customer.io/integrations/api/app/tag/live-notifications/getLiveNotification/">Get
	 * a live notification's status</a>
	 */
	@GetExchange("/v1/live_notifications/{instance_id}")
	LiveNotification get(@PathVariable("instance_id") String instanceId);

}
