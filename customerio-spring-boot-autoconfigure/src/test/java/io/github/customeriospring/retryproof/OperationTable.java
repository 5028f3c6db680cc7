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

package io.github.customeriospring.retryproof;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import io.github.customeriospring.Api;
import io.github.customeriospring.DeliveryMetric;
import io.github.customeriospring.Device;
import io.github.customeriospring.PersonId;
import io.github.customeriospring.pipelines.PipelinesUser;
import io.github.customeriospring.retryproof.TableRow.Repetition;
import io.github.customeriospring.trackv1.AnonymousEvent;
import io.github.customeriospring.trackv1.Event;
import io.github.customeriospring.trackv1.FormSubmission;
import io.github.customeriospring.trackv1.MetricReport;
import io.github.customeriospring.trackv1.PushReport;
import io.github.customeriospring.v1.objects.ObjectFilter;
import io.github.customeriospring.v1.shared.Filter;
import io.github.customeriospring.v2.CustomObject;
import io.github.customeriospring.v2.Person;

/**
 * The rows of the table: all operations of all clients, and whether each may be repeated.
 * That is written down here once more, and not taken from the operations.
 */
final class OperationTable {

	/** Why the server refuses. */
	static final String REASON = "nobody like";

	static final String ID = Clients.SECRET + "-id";

	private static final String EMAIL = Clients.SECRET + "@example.com";

	static final String NAME = Clients.SECRET + "-name";

	static final PersonId PERSON = PersonId.email(EMAIL);

	private static final PipelinesUser USER = PipelinesUser.id(ID);

	/** Those that are older than the tables of features. */
	private static final List<TableRow> OWN_ROWS = List.of(
			app("TransactionalOperations.sendEmail", Repetition.NEVER,
					(clients) -> clients.app()
						.transactional()
						.sendEmail((email) -> email.template(1).person(PERSON).to(PERSON.value()))),
			app("TransactionalOperations.sendPush", Repetition.NEVER,
					(clients) -> clients.app().transactional().sendPush((push) -> push.template(1).person(PERSON))),
			app("TransactionalOperations.sendSms", Repetition.NEVER,
					(clients) -> clients.app()
						.transactional()
						.sendSms((sms) -> sms.template(1).person(PERSON).to("+15559876543"))),
			app("TransactionalOperations.sendWhatsApp", Repetition.NEVER,
					(clients) -> clients.app()
						.transactional()
						.sendWhatsApp((whatsApp) -> whatsApp.template(1).person(PERSON).to("+15559876543"))),
			app("TransactionalOperations.sendInApp", Repetition.NEVER,
					(clients) -> clients.app().transactional().sendInApp((inApp) -> inApp.template(1).person(PERSON))),
			app("TransactionalOperations.sendInboxMessage", Repetition.NEVER,
					(clients) -> clients.app()
						.transactional()
						.sendInboxMessage((message) -> message.template(1).person(PERSON))),
			app("BroadcastOperations.trigger", Repetition.NEVER,
					(clients) -> clients.app().broadcasts().trigger(12, (broadcast) -> broadcast.data("name", NAME))),
			app("BroadcastOperations.triggerStatus", Repetition.READ,
					(clients) -> clients.app().broadcasts().triggerStatus(12, 3)),
			app("BroadcastOperations.triggerErrors", Repetition.READ,
					(clients) -> clients.app().broadcasts().triggerErrors(12, 3)),
			app("LiveNotificationOperations.start", Repetition.NEVER,
					(clients) -> clients.app()
						.liveNotifications()
						.start((start) -> start.person(PERSON)
							.notificationType("order")
							.contentState("name", NAME)
							.attribute("a", 1))),
			app("LiveNotificationOperations.update", Repetition.NEVER,
					(clients) -> clients.app().liveNotifications().update(ID, Map.of("name", NAME))),
			app("LiveNotificationOperations.end", Repetition.SAFE,
					(clients) -> clients.app().liveNotifications().end(ID)),
			app("LiveNotificationOperations.get", Repetition.READ,
					(clients) -> clients.app().liveNotifications().get(ID)),
			app("CustomerOperations.findByEmail", Repetition.READ,
					(clients) -> clients.app().customers().findByEmail(PERSON.value())),
			app("CustomerOperations.search", Repetition.SAFE,
					(clients) -> clients.app().customers().search(Filter.attribute("name").eq(NAME))),
			app("CustomerOperations.profile", Repetition.READ, (clients) -> clients.app().customers().profile(PERSON)),
			app("ObjectOperations.search", Repetition.SAFE,
					(clients) -> clients.app().objects().search("1", ObjectFilter.attribute("name").eq(NAME))),
			app("ObjectOperations.relationships", Repetition.READ,
					(clients) -> clients.app().objects().relationships("1", ID)),
			app("SegmentOperations.list", Repetition.READ, (clients) -> clients.app().segments().list()),
			app("SegmentOperations.get", Repetition.READ, (clients) -> clients.app().segments().get(7)),
			app("SegmentOperations.customerCount", Repetition.READ,
					(clients) -> clients.app().segments().customerCount(7)),
			app("WorkspaceOperations.list", Repetition.READ, (clients) -> clients.app().workspaces().list()),
			track("CustomerioV2Client.entity", Repetition.SAFE,
					(clients) -> clients.v2().entity(Person.of(PERSON).event("order", Map.of("name", NAME)))),
			track("CustomerioV2Client.batch", Repetition.SAFE_IN_PARTS,
					(clients) -> clients.v2()
						.batch(List.of(Person.of(PERSON).identify(Map.of("name", NAME)),
								CustomObject.of("1", ID).delete()))),
			track("PeopleOperations.identify", Repetition.SAFE,
					(clients) -> clients.trackV1().people().identify(PERSON, Map.of("name", NAME))),
			track("PeopleOperations.delete", Repetition.SAFE, (clients) -> clients.trackV1().people().delete(PERSON)),
			track("PeopleOperations.suppress", Repetition.SAFE,
					(clients) -> clients.trackV1().people().suppress(PERSON)),
			track("PeopleOperations.unsuppress", Repetition.SAFE,
					(clients) -> clients.trackV1().people().unsuppress(PERSON)),
			track("PeopleOperations.merge", Repetition.SAFE,
					(clients) -> clients.trackV1().people().merge(PERSON, PersonId.id(ID))),
			track("DeviceOperations.add", Repetition.SAFE,
					(clients) -> clients.trackV1().devices().add(PERSON, Device.ios(ID))),
			track("DeviceOperations.delete", Repetition.SAFE,
					(clients) -> clients.trackV1().devices().delete(PERSON, ID)),
			track("EventOperations.create", Repetition.SAFE,
					(clients) -> clients.trackV1().events().create(PERSON, Event.of("order", Map.of("name", NAME)))),
			track("EventOperations.createAnonymous", Repetition.SAFE,
					(clients) -> clients.trackV1().events().createAnonymous(AnonymousEvent.of(ID, Event.of("order")))),
			track("SegmentOperations.add", Repetition.SAFE_IN_PARTS,
					(clients) -> clients.trackV1().segments().add(7, List.of(PERSON))),
			track("SegmentOperations.remove", Repetition.SAFE_IN_PARTS,
					(clients) -> clients.trackV1().segments().remove(7, List.of(PERSON))),
			track("FormOperations.submit", Repetition.NEVER,
					(clients) -> clients.trackV1().forms().submit(ID, FormSubmission.of(PERSON, Map.of("name", NAME)))),
			track("MetricOperations.report", Repetition.SAFE,
					(clients) -> clients.trackV1().metrics().report(MetricReport.of(ID, DeliveryMetric.OPENED))),
			track("MetricOperations.reportPush", Repetition.SAFE,
					(clients) -> clients.trackV1()
						.metrics()
						.reportPush(new PushReport(ID, DeliveryMetric.OPENED, ID, null))),
			track("DeliveryOperations.unsubscribe", Repetition.SAFE,
					(clients) -> clients.trackV1().deliveries().unsubscribe(ID)),
			track("AccountOperations.region", Repetition.READ, (clients) -> clients.trackV1().account().region()),
			pipelines("CustomerioPipelinesClient.identify", Repetition.SAFE,
					(clients) -> clients.pipelines().identify(USER, Map.of("name", NAME))),
			pipelines("CustomerioPipelinesClient.track", Repetition.SAFE,
					(clients) -> clients.pipelines().track(USER, "order", Map.of("name", NAME))),
			pipelines("CustomerioPipelinesClient.page", Repetition.SAFE,
					(clients) -> clients.pipelines().page(USER, "start", Map.of("name", NAME))),
			pipelines("CustomerioPipelinesClient.screen", Repetition.SAFE,
					(clients) -> clients.pipelines().screen(USER, "start", Map.of("name", NAME))),
			pipelines("CustomerioPipelinesClient.group", Repetition.SAFE,
					(clients) -> clients.pipelines().group(USER, ID, Map.of("name", NAME))),
			pipelines("CustomerioPipelinesClient.alias", Repetition.SAFE,
					(clients) -> clients.pipelines().alias(ID, PERSON.value())),
			pipelines("CustomerioPipelinesClient.batch", Repetition.SAFE_IN_PARTS,
					(clients) -> clients.pipelines().batch(List.of(USER.track("order", Map.of("name", NAME))))));

	static final List<TableRow> ROWS = Stream.of(OWN_ROWS, DataOperationTable.ROWS, ContentOperationTable.ROWS)
		.flatMap(List::stream)
		.toList();

	/** The first operation of each client and each kind. */
	static final List<TableRow> ONE_OF_EACH_KIND = oneOfEachKind();

	private OperationTable() {
	}

	private static List<TableRow> oneOfEachKind() {
		Set<List<Object>> seen = new HashSet<>();
		return ROWS.stream().filter((row) -> seen.add(List.of(row.api(), row.isDeclared(), row.repetition()))).toList();
	}

	/**
	 * Return the credential and the identifiers that a request names, as a server that
	 * repeats them would.
	 */
	static String named(String request) {
		return Stream.of(ID, EMAIL)
			.filter(request::contains)
			.collect(Collectors.joining(" and ", REASON + " ", " for " + Clients.CREDENTIAL));
	}

	static TableRow app(String name, Repetition repetition, Consumer<Clients> call) {
		return new TableRow(Api.APP, name, repetition, call);
	}

	private static TableRow track(String name, Repetition repetition, Consumer<Clients> call) {
		return new TableRow(Api.TRACK, name, repetition, call);
	}

	private static TableRow pipelines(String name, Repetition repetition, Consumer<Clients> call) {
		return new TableRow(Api.PIPELINES, name, repetition, call);
	}

}
