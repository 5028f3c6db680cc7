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

package io.github.customeriospring;

import java.util.List;
import java.util.stream.Stream;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaModifier;
import io.github.customeriospring.http.declared.MutableRequest;
import io.github.customeriospring.webhook.inbox.InboxContext;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Records and requests end up in logs. Each one is filled with texts that say where they
 * stand, and none of them may come out again, except for what says nothing about a
 * person.
 */
class ToStringTests {

	/** Components that hold words of Customer.io or of the application's developers. */
	private static final List<String> HARMLESS = List.of("AccountRegion.region", "AccountRegion.url", "Activity.type",
			"ActivityKind.name", "ActivityKind.type", "ActivityQuery.type", "Complete.operator", "CustomerEvent.id",
			"CustomerEvent.workspace", "CustomerRelationship.objectTypeId", "CustomerSegment.description",
			"CustomerSegment.name", "DeadLetter.id", "DeadLetter.reason", "DeadWebhook.id", "DeadWebhook.reason",
			"DeliveryEvent.id", "DeliveryEvent.workspace", "Device.platform", "EmailHeader.name",
			"ErrorResponse.operation", "Group.operator", "Header.subtitle", "Header.title", "InboxState.reason",
			"InboxState.workspace", "LastDelivery.operation", "LastDelivery.status",
			"LiveNotification.notificationType", "LiveNotification.platform", "NewSegment.description",
			"NewSegment.name", "ObjectProfile.objectTypeId", "ObjectType.icon", "ObjectType.id", "ObjectType.name",
			"ObjectType.singularName", "ObjectType.singularSlug", "ObjectType.slug", "Paging.start",
			"PublisherState.reason", "PublisherState.workspace", "ReceivedWebhook.id", "ReceivedWebhook.problem",
			"Relationship.objectTypeId", "Segment.deduplicateId", "Segment.description", "Segment.name", "Segment.tags",
			"SendEmail.triggerName", "SendInApp.triggerName", "SendInboxMessage.triggerName", "SendPush.triggerName",
			"SendSms.triggerName", "SendWhatsApp.triggerName", "StartLiveNotification.notificationType", "Subject.type",
			"SubscriptionChannel.description", "SubscriptionChannel.name", "SubscriptionTopic.description",
			"SubscriptionTopic.identifier", "SubscriptionTopic.name", "Suppression.status", "SuppressionQuery.domain",
			"TemplateId.value", "Topic.description", "Topic.name", "UndeliveredOperation.workspace", "UnknownEvent.id",
			"UnknownEvent.workspace", "Verdict.reason", "WebhookSignature.timestamp", "Workspace.name",
			"WorkspaceCall.workspace", "WorkspaceOperation.workspace");

	/** The same of what a workspace sends. */
	private static final List<String> HARMLESS_CONTENT = List.of("ActionSummary.type", "AddLanguage.language",
			"Broadcast.name", "Campaign.name", "DataCollection.name", "DataCollection.schema", "Header.name",
			"MetricValues.series", "Newsletter.name", "NewsletterContent.language", "Snippet.name", "TestGroup.label",
			"TestGroup.name", "TransactionalContent.language", "TransactionalTemplate.name", "Unknown.type");

	static Stream<Class<?>> types() {
		return MainClasses.all()
			.stream()
			.filter((type) -> type.isRecord() || type.isAssignableTo(MutableRequest.class))
			.filter((type) -> type.getModifiers().contains(JavaModifier.PUBLIC)
					&& !type.getModifiers().contains(JavaModifier.ABSTRACT))
			.filter((type) -> !type.getPackageName()
				.matches(
						".*\\.(autoconfigure(\\.(endpoint|publisher|workspace))?|http(\\.(connection|error|exchange|transport))?|json(\\.mapper)?|mode|jdbc(\\.queue)?|publisher\\.(delivery|jdbc|kafka|lane|store)|ratelimit)"))
			.<Class<?>>map(JavaClass::reflect)
			.filter((type) -> type != InboxContext.class);
	}

	@ParameterizedTest
	@MethodSource("types")
	void showsNothingPersonal(Class<?> type) throws Exception {
		String text = String.valueOf(Samples.of(type));
		for (String harmless : Stream.of(HARMLESS, HARMLESS_CONTENT).flatMap(List::stream).toList()) {
			int dot = harmless.indexOf('.');
			text = text.replace(Samples.mark(harmless.substring(0, dot), harmless.substring(dot + 1)), "");
		}
		assertThat(text).doesNotContain("personal");
	}

}
