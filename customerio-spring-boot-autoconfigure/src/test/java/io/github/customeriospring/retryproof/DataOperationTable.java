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

import java.net.URI;
import java.util.List;

import io.github.customeriospring.PersonId;
import io.github.customeriospring.retryproof.TableRow.Repetition;
import io.github.customeriospring.v1.activities.ActivityQuery;
import io.github.customeriospring.v1.customers.ActivityKind;
import io.github.customeriospring.v1.customers.OptOutChange;
import io.github.customeriospring.v1.customers.TimeWindow;
import io.github.customeriospring.v1.imports.NewImport;
import io.github.customeriospring.v1.reportingwebhooks.NewReportingWebhook;
import io.github.customeriospring.v1.shared.Filter;
import io.github.customeriospring.v1.shared.OptOutChannel;
import io.github.customeriospring.v1.shared.Paging;
import io.github.customeriospring.v1.shared.message.MessageQuery;
import io.github.customeriospring.v1.suppressions.SuppressionQuery;
import io.github.customeriospring.v1.suppressions.SuppressionType;

import static io.github.customeriospring.retryproof.OperationTable.ID;
import static io.github.customeriospring.retryproof.OperationTable.NAME;
import static io.github.customeriospring.retryproof.OperationTable.PERSON;
import static io.github.customeriospring.retryproof.OperationTable.app;

/**
 * The rows of the operations that read and move the data of a workspace.
 */
final class DataOperationTable {

	private static final NewReportingWebhook WEBHOOK = NewReportingWebhook.of("Warehouse", "https://example.com/hook",
			List.of("email_sent"));

	static final List<TableRow> ROWS = List.of(
			app("ActivityOperations.list", Repetition.READ,
					(clients) -> clients.app().activities().list(ActivityQuery.all().of(PERSON))),
			app("MessageOperations.list", Repetition.READ,
					(clients) -> clients.app().messages().list(MessageQuery.all())),
			app("MessageOperations.get", Repetition.READ, (clients) -> clients.app().messages().get(ID)),
			app("MessageOperations.archived", Repetition.READ_BY_QUOTA,
					(clients) -> clients.app().messages().archived(ID)),
			app("CustomerOperations.lookup", Repetition.SAFE,
					(clients) -> clients.app().customers().profiles(List.of(PERSON))),
			app("CustomerOperations.segments", Repetition.READ,
					(clients) -> clients.app().customers().segments(PERSON)),
			app("CustomerOperations.messages", Repetition.READ,
					(clients) -> clients.app().customers().messagesAll(PERSON, TimeWindow.any()).findFirst()),
			app("CustomerOperations.activities", Repetition.READ,
					(clients) -> clients.app().customers().activitiesAll(PERSON, ActivityKind.any()).findFirst()),
			app("CustomerOperations.relationships", Repetition.READ,
					(clients) -> clients.app().customers().relationshipsAll(PERSON).findFirst()),
			app("CustomerOperations.subscriptionPreferences", Repetition.READ,
					(clients) -> clients.app().customers().subscriptionPreferences(PERSON)),
			app("CustomerOperations.optOuts", Repetition.READ, (clients) -> clients.app().customers().optOuts(PERSON)),
			app("CustomerOperations.updateOptOuts", Repetition.SAFE,
					(clients) -> clients.app()
						.customers()
						.updateOptOuts(PERSON, OptOutChange.out("+15559876543", OptOutChannel.SMS))),
			app("OptOutOperations.list", Repetition.READ,
					(clients) -> clients.app().optOuts().list(ID, Paging.first())),
			app("ObjectOperations.profile", Repetition.READ, (clients) -> clients.app().objects().profile("1", ID)),
			app("ObjectOperations.types", Repetition.READ, (clients) -> clients.app().objects().types()),
			app("SegmentOperations.create", Repetition.NEVER, (clients) -> clients.app().segments().create(NAME)),
			app("SegmentOperations.delete", Repetition.SAFE, (clients) -> clients.app().segments().delete(7)),
			app("SegmentOperations.members", Repetition.READ,
					(clients) -> clients.app().segments().members(7, Paging.first())),
			app("SegmentOperations.usedBy", Repetition.READ, (clients) -> clients.app().segments().usedBy(7)),
			app("ExportOperations.customers", Repetition.NEVER,
					(clients) -> clients.app().exports().customers(Filter.attribute("name").eq(NAME), List.of())),
			app("ExportOperations.deliveries", Repetition.NEVER,
					(clients) -> clients.app().exports().deliveries((export) -> export.campaign(12))),
			app("ExportOperations.list", Repetition.READ, (clients) -> clients.app().exports().list()),
			app("ExportOperations.get", Repetition.READ, (clients) -> clients.app().exports().get(7)),
			app("ExportOperations.downloadLink", Repetition.READ, (clients) -> clients.app().exports().downloadLink(7)),
			app("ImportOperations.create", Repetition.NEVER,
					(clients) -> clients.app()
						.imports()
						.create(NewImport.people(NAME, URI.create("https://example.com/people.csv"),
								PersonId.Type.ID))),
			app("ImportOperations.get", Repetition.READ, (clients) -> clients.app().imports().get(7)),
			app("InfoOperations.ipAddresses", Repetition.READ, (clients) -> clients.app().info().ipAddresses()),
			app("SubscriptionOperations.topics", Repetition.READ, (clients) -> clients.app().subscriptions().topics()),
			app("SubscriptionOperations.channels", Repetition.READ,
					(clients) -> clients.app().subscriptions().channels()),
			app("SubscriptionOperations.centerToken", Repetition.READ,
					(clients) -> clients.app().subscriptions().centerToken(PERSON)),
			app("SuppressionOperations.search", Repetition.READ,
					(clients) -> clients.app().suppressions().search(PERSON.value())),
			app("SuppressionOperations.list", Repetition.READ,
					(clients) -> clients.app().suppressions().list(SuppressionType.BLOCKS, SuppressionQuery.first())),
			app("SuppressionOperations.ofDomain", Repetition.READ,
					(clients) -> clients.app()
						.suppressions()
						.ofDomain("example.com", SuppressionType.BLOCKS, PERSON.value(), Paging.first())),
			app("SuppressionOperations.add", Repetition.SAFE,
					(clients) -> clients.app().suppressions().add(SuppressionType.BLOCKS, PERSON.value())),
			app("SuppressionOperations.delete", Repetition.SAFE,
					(clients) -> clients.app().suppressions().delete(SuppressionType.BLOCKS, PERSON.value())),
			app("ReportingWebhookOperations.list", Repetition.READ,
					(clients) -> clients.app().reportingWebhooks().list()),
			app("ReportingWebhookOperations.get", Repetition.READ,
					(clients) -> clients.app().reportingWebhooks().get(7)),
			app("ReportingWebhookOperations.create", Repetition.NEVER,
					(clients) -> clients.app().reportingWebhooks().create(WEBHOOK)),
			app("ReportingWebhookOperations.update", Repetition.SAFE,
					(clients) -> clients.app().reportingWebhooks().update(7, WEBHOOK)),
			app("ReportingWebhookOperations.delete", Repetition.SAFE,
					(clients) -> clients.app().reportingWebhooks().delete(7)));

	private DataOperationTable() {
	}

}
