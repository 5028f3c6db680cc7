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

package io.github.customeriospring.test;

import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;

import io.github.customeriospring.test.assertj.BroadcastAssert;
import io.github.customeriospring.test.assertj.BroadcastsAssert;
import io.github.customeriospring.test.assertj.EventsAssert;
import io.github.customeriospring.test.assertj.LiveNotificationAssert;
import io.github.customeriospring.test.assertj.LiveNotificationsAssert;
import io.github.customeriospring.test.assertj.MessageAssert;
import io.github.customeriospring.test.assertj.MessagesAssert;
import io.github.customeriospring.test.assertj.ObjectAssert;
import io.github.customeriospring.test.assertj.ObjectsAssert;
import io.github.customeriospring.test.assertj.PeopleAssert;
import io.github.customeriospring.test.assertj.PersonAssert;
import io.github.customeriospring.test.assertj.RequestAssert;
import io.github.customeriospring.test.assertj.RequestsAssert;
import io.github.customeriospring.test.http.RecordedRequest;
import io.github.customeriospring.test.workspace.ReportedMetric;
import org.assertj.core.api.AbstractAssert;

/**
 * Assertions on what has arrived in a {@link FakeCustomerio}: short forms for one thing,
 * and all things of a kind.
 *
 * @since 0.1.0
 */
public final class FakeCustomerioAssert extends AbstractAssert<FakeCustomerioAssert, FakeCustomerio> {

	FakeCustomerioAssert(FakeCustomerio actual) {
		super(actual, FakeCustomerioAssert.class);
	}

	/**
	 * Verifies that there is a person, and goes on with them.
	 * @param id the id of the person
	 * @return assertions on the person
	 */
	public PersonAssert person(String id) {
		return people().withId(id);
	}

	/**
	 * Verifies that there is an object, and goes on with it.
	 * @param typeId the id of the object's type
	 * @param objectId the id within the type
	 * @return assertions on the object
	 */
	public ObjectAssert object(String typeId, String objectId) {
		return objects().withId(typeId, objectId);
	}

	/**
	 * Verifies that one transactional message was accepted, and goes on with it.
	 * @return assertions on the message
	 */
	public MessageAssert onlyMessage() {
		return new MessageAssert(only("message", this.actual.messages().all())).as("message");
	}

	/**
	 * Verifies that one broadcast was triggered, and goes on with it.
	 * @return assertions on the broadcast
	 */
	public BroadcastAssert onlyBroadcast() {
		return new BroadcastAssert(only("broadcast", this.actual.broadcasts().all())).as("broadcast");
	}

	/**
	 * Verifies that one live notification was started, and goes on with it.
	 * @return assertions on the live notification
	 */
	public LiveNotificationAssert onlyLiveNotification() {
		return new LiveNotificationAssert(only("live notification", this.actual.liveNotifications().all()))
			.as("live notification");
	}

	/**
	 * Verifies how many requests have arrived since the start or the last reset.
	 * @param count how many
	 * @return this
	 */
	public FakeCustomerioAssert receivedRequests(int count) {
		List<RecordedRequest> requests = this.actual.requests().all();
		if (requests.size() != count) {
			throw failure("Expected %d requests but received %d: %s", count, requests.size(), requests);
		}
		return this;
	}

	/**
	 * Verifies how many operations were accepted since the start or the last reset,
	 * repeats included.
	 * @param count how many
	 * @return this
	 * @see FakeOperations#count()
	 */
	public FakeCustomerioAssert acceptedOperations(long count) {
		return hasOperations("accepted", count, this.actual.operations().count());
	}

	/**
	 * Verifies that no operation had an id that was accepted before.
	 * @return this
	 * @see FakeOperations#repeats()
	 */
	public FakeCustomerioAssert acceptedNoRepeats() {
		return hasOperations("repeated", 0, this.actual.operations().repeats());
	}

	/**
	 * Verifies that no operation was older than one that was accepted before for the same
	 * identifier.
	 * @return this
	 * @see FakeOperations#reorderings()
	 */
	public FakeCustomerioAssert acceptedNoReorderings() {
		return hasOperations("reordered", 0, this.actual.operations().reorderings());
	}

	private FakeCustomerioAssert hasOperations(String description, long expected, long actual) {
		if (actual != expected) {
			throw failure("Expected %d %s operations but there were %d", expected, description, actual);
		}
		return this;
	}

	/**
	 * Verifies what an application writes in the background, as soon as it is true:
	 * <pre class="code">
	 * assertThat(customerio).eventually(Duration.ofSeconds(5),
	 * 		(fake) -&gt; fake.person("42").hasEvent("upgraded"));
	 * </pre> What is not true yet is verified again when a request has arrived, and ten
	 * times a second.
	 * @param atMost how long to wait
	 * @param assertions verify it; called several times
	 * @return this
	 * @throws AssertionError if it is not true when the time is over
	 */
	public FakeCustomerioAssert eventually(Duration atMost, Consumer<FakeCustomerioAssert> assertions) {
		new Eventually(this.actual.requests(), atMost).verify(() -> assertions.accept(this));
		return this;
	}

	/**
	 * Verifies that one request has arrived, and goes on with it.
	 * @return assertions on the request
	 */
	public RequestAssert onlyRequest() {
		return new RequestAssert(only("request", this.actual.requests().all())).as("request");
	}

	private <T> T only(String description, List<T> found) {
		if (found.size() != 1) {
			throw failure("Expected one %s but there are %d: %s", description, found.size(), found);
		}
		return found.get(0);
	}

	/**
	 * Goes on with everybody in the workspace.
	 * @return assertions on the people
	 */
	public PeopleAssert people() {
		return new PeopleAssert(this.actual.people().all()).as("people");
	}

	/**
	 * Goes on with all objects in the workspace.
	 * @return assertions on the objects
	 */
	public ObjectsAssert objects() {
		return new ObjectsAssert(this.actual.objects().all()).as("objects");
	}

	/**
	 * Goes on with all events that were accepted.
	 * @return assertions on the events
	 */
	public EventsAssert events() {
		return new EventsAssert(this.actual.events().all()).as("events");
	}

	/**
	 * Goes on with all transactional messages that were accepted.
	 * @return assertions on the messages
	 */
	public MessagesAssert messages() {
		return new MessagesAssert(this.actual.messages().all()).as("messages");
	}

	/**
	 * Goes on with all broadcasts that were triggered.
	 * @return assertions on the broadcasts
	 */
	public BroadcastsAssert broadcasts() {
		return new BroadcastsAssert(this.actual.broadcasts().all()).as("broadcasts");
	}

	/**
	 * Goes on with all live notifications.
	 * @return assertions on the live notifications
	 */
	public LiveNotificationsAssert liveNotifications() {
		return new LiveNotificationsAssert(this.actual.liveNotifications().all()).as("live notifications");
	}

	/**
	 * Goes on with all requests since the start or the last reset.
	 * @return assertions on the requests
	 */
	public RequestsAssert requests() {
		return new RequestsAssert(this.actual.requests().all()).as("requests");
	}

	/**
	 * Verifies that something was reported of a delivery.
	 * @param deliveryId the delivery
	 * @param metric what was reported, {@code opened} for example
	 * @return this
	 */
	public FakeCustomerioAssert hasDeliveryMetric(String deliveryId, String metric) {
		List<String> metrics = this.actual.messages()
			.reportedMetrics()
			.stream()
			.filter((report) -> report.deliveryId().equals(deliveryId))
			.map(ReportedMetric::metric)
			.toList();
		if (!metrics.contains(metric)) {
			throw failure("Expected <%s> to be reported of delivery %s but there was only %s", metric, deliveryId,
					metrics);
		}
		return this;
	}

}
