package io.github.customeriospring.test;

import java.util.List;
import java.util.Optional;

import io.github.customeriospring.test.http.RecordedRequest;
import io.github.customeriospring.test.http.Requests;
import io.github.customeriospring.test.messaging.SentMessage;
import io.github.customeriospring.test.workspace.EventSnapshot;
import io.github.customeriospring.test.workspace.ObjectSnapshot;
import io.github.customeriospring.test.workspace.PersonSnapshot;
import io.github.customeriospring.test.workspace.ReportedMetric;
import org.assertj.core.api.AbstractAssert;
import org.assertj.core.api.Assertions;
import org.assertj.core.api.ListAssert;

/**
 * Assertions on what has arrived in a {@link FakeCustomerio}.
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
		return person("person " + id, this.actual.person(id));
	}

	/**
	 * Verifies that there is a person, and goes on with them.
	 * @param email the email address of the person, in any case of letters
	 * @return assertions on the person
	 */
	public PersonAssert personByEmail(String email) {
		return person("person " + email, this.actual.personByEmail(email));
	}

	private PersonAssert person(String description, Optional<PersonSnapshot> person) {
		return new PersonAssert(person.orElseThrow(() -> failure("Expected %s to exist but there are only %s",
				description, this.actual.people().stream().map(PersonSnapshot::attributes).toList())))
			.as(description);
	}

	/**
	 * Verifies that there is no such person.
	 * @param id the id
	 * @return this
	 */
	public FakeCustomerioAssert hasNoPerson(String id) {
		return hasNoPerson("person " + id, this.actual.person(id));
	}

	/**
	 * Verifies that there is no such person.
	 * @param email the email address, in any case of letters
	 * @return this
	 */
	public FakeCustomerioAssert hasNoPersonByEmail(String email) {
		return hasNoPerson("person " + email, this.actual.personByEmail(email));
	}

	private FakeCustomerioAssert hasNoPerson(String description, Optional<PersonSnapshot> person) {
		person.ifPresent((found) -> {
			throw failure("Expected %s not to exist but found %s", description, found.attributes());
		});
		return this;
	}

	/**
	 * Verifies how many people there are.
	 * @param count how many
	 * @return this
	 */
	public FakeCustomerioAssert hasPeople(int count) {
		List<PersonSnapshot> people = this.actual.people();
		if (people.size() != count) {
			throw failure("Expected %d people but found %d: %s", count, people.size(),
					people.stream().map(PersonSnapshot::attributes).toList());
		}
		return this;
	}

	/**
	 * Verifies that there is an object, and goes on with it.
	 * @param typeId the id of the object's type
	 * @param objectId the id within the type
	 * @return assertions on the object
	 */
	public ObjectAssert object(String typeId, String objectId) {
		String description = "object " + typeId + "/" + objectId;
		ObjectSnapshot object = this.actual.object(typeId, objectId)
			.orElseThrow(() -> failure("Expected %s to exist but there are only %s", description,
					this.actual.objects().stream().map((each) -> each.typeId() + "/" + each.objectId()).toList()));
		return new ObjectAssert(object).as(description);
	}

	/**
	 * Verifies that there is no such object.
	 * @param typeId the id of the object's type
	 * @param objectId the id within the type
	 * @return this
	 */
	public FakeCustomerioAssert hasNoObject(String typeId, String objectId) {
		this.actual.object(typeId, objectId).ifPresent((found) -> {
			throw failure("Expected object %s/%s not to exist but found it with %s", typeId, objectId,
					found.attributes());
		});
		return this;
	}

	/**
	 * Verifies that an event has arrived, be it of a person or of an anonymous visitor.
	 * @param name the name
	 * @return this
	 */
	public FakeCustomerioAssert hasEvent(String name) {
		List<String> names = this.actual.events()
			.stream()
			.filter((event) -> event.kind() == EventSnapshot.Kind.EVENT)
			.map(EventSnapshot::name)
			.toList();
		if (!names.contains(name)) {
			throw failure("Expected event <%s> but there were only %s", name, names);
		}
		return this;
	}

	/**
	 * Verifies that something was reported of a delivery.
	 * @param deliveryId the delivery
	 * @param metric what was reported, {@code opened} for example
	 * @return this
	 */
	public FakeCustomerioAssert hasDeliveryMetric(String deliveryId, String metric) {
		List<String> metrics = this.actual.deliveryMetrics()
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

	/**
	 * Goes on with the transactional messages that were sent, or will be when their time
	 * has come: without drafts and those that cannot be delivered.
	 * @return assertions on the messages
	 */
	public ListAssert<SentMessage> sentMessages() {
		return Assertions.assertThat(this.actual.messages()
			.stream()
			.filter((message) -> message.status() == SentMessage.Status.SENT)
			.toList());
	}

	/**
	 * Verifies that one transactional message was accepted, and goes on with it.
	 * @return assertions on the message
	 */
	public MessageAssert onlyMessage() {
		return new MessageAssert(only("message", this.actual.messages())).as("message");
	}

	/**
	 * Verifies that no transactional message was accepted.
	 * @return this
	 */
	public FakeCustomerioAssert hasNoMessages() {
		return hasNone("messages", this.actual.messages());
	}

	/**
	 * Verifies that one broadcast was triggered, and goes on with it.
	 * @return assertions on the broadcast
	 */
	public BroadcastAssert onlyBroadcast() {
		return new BroadcastAssert(only("broadcast", this.actual.broadcasts())).as("broadcast");
	}

	/**
	 * Verifies that no broadcast was triggered.
	 * @return this
	 */
	public FakeCustomerioAssert hasNoBroadcasts() {
		return hasNone("broadcasts", this.actual.broadcasts());
	}

	/**
	 * Verifies that one live notification was started, and goes on with it.
	 * @return assertions on the live notification
	 */
	public LiveNotificationAssert onlyLiveNotification() {
		return new LiveNotificationAssert(only("live notification", this.actual.liveNotifications()))
			.as("live notification");
	}

	private <T> T only(String description, List<T> found) {
		if (found.size() != 1) {
			throw failure("Expected one %s but there are %d: %s", description, found.size(), found);
		}
		return found.get(0);
	}

	private FakeCustomerioAssert hasNone(String description, List<?> found) {
		if (!found.isEmpty()) {
			throw failure("Expected no %s but there are %d: %s", description, found.size(), found);
		}
		return this;
	}

	/**
	 * Verifies how many requests have arrived since the start or the last reset.
	 * @param count how many
	 * @return this
	 */
	public FakeCustomerioAssert receivedRequests(int count) {
		List<RecordedRequest> requests = this.actual.requests();
		if (requests.size() != count) {
			throw failure("Expected %d requests but received %d: %s", count, requests.size(), requests);
		}
		return this;
	}

	/**
	 * Verifies that there is a request, and goes on with it.
	 * @param index its place among those that have arrived since the start or the last
	 * reset, from 0
	 * @return assertions on the request
	 */
	public RequestAssert request(int index) {
		List<RecordedRequest> requests = this.actual.requests();
		if (index >= requests.size()) {
			throw failure("Expected a request %d but received %d: %s", index, requests.size(), requests);
		}
		return new RequestAssert(requests.get(index)).as("request %d", index);
	}

	/**
	 * Verifies that one request has arrived, and goes on with it.
	 * @return assertions on the request
	 */
	public RequestAssert onlyRequest() {
		return new RequestAssert(only("request", this.actual.requests())).as("request");
	}

	/**
	 * Verifies that there is one of some requests, and goes on with it.
	 * @param requests which ones
	 * @return assertions on the request
	 */
	public RequestAssert onlyRequest(Requests requests) {
		List<RecordedRequest> found = this.actual.requests().stream().filter(requests::include).toList();
		if (found.size() != 1) {
			throw failure("Expected one request of %s but there are %d, among %s", requests, found.size(),
					this.actual.requests());
		}
		return new RequestAssert(found.get(0)).as("request");
	}

	/**
	 * Verifies that no request has arrived since the start or the last reset.
	 * @return this
	 */
	public FakeCustomerioAssert receivedNoRequests() {
		return receivedRequests(0);
	}

}
