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

package io.github.customeriospring.test.clients;

import java.util.List;
import java.util.Map;

import io.github.customeriospring.CustomerioInvalidRequestException;
import io.github.customeriospring.CustomerioNotFoundException;
import io.github.customeriospring.PersonId;
import io.github.customeriospring.test.FakeCustomerio;
import io.github.customeriospring.v1.CustomerioV1Client;
import io.github.customeriospring.v1.reportingwebhooks.NewReportingWebhook;
import io.github.customeriospring.v1.reportingwebhooks.ReportingWebhook;
import io.github.customeriospring.v1.reportingwebhooks.ReportingWebhookOperations;
import io.github.customeriospring.v1.shared.Paging;
import io.github.customeriospring.v1.subscriptions.SubscriptionTopic;
import io.github.customeriospring.v1.suppressions.Suppression;
import io.github.customeriospring.v1.suppressions.SuppressionOperations;
import io.github.customeriospring.v1.suppressions.SuppressionQuery;
import io.github.customeriospring.v1.suppressions.SuppressionType;
import io.github.customeriospring.v2.Person;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class WorkspaceSettingsClientTests {

	private final FakeCustomerio customerio = FakeCustomerio.start();

	private final CustomerioV1Client v1 = Clients.v1(this.customerio);

	@AfterEach
	void stop() {
		this.customerio.close();
	}

	@Test
	void keepsReportingWebhooks() {
		ReportingWebhookOperations webhooks = this.v1.reportingWebhooks();
		ReportingWebhook webhook = webhooks
			.create(NewReportingWebhook.of("Warehouse", "https://example.com/hook", List.of("email_sent")));
		assertThat(webhook.type()).isEqualTo(ReportingWebhook.Type.WEBHOOK);
		assertThat(webhooks.update(webhook.id(), webhook.toRequest().withDisabled(true)).disabled()).isTrue();
		assertThat(webhooks.get(webhook.id()).disabled()).isTrue();
		assertThat(webhooks.list()).hasSize(1);
		webhooks.delete(webhook.id());
		assertThat(webhooks.list()).isEmpty();
		assertThatExceptionOfType(CustomerioNotFoundException.class).isThrownBy(() -> webhooks.get(webhook.id()));
	}

	@Test
	void keepsSuppressedAddresses() {
		SuppressionOperations suppressions = this.v1.suppressions();
		for (int i = 0; i < 3; i++) {
			suppressions.add(SuppressionType.BOUNCES, "Person%d@example.com".formatted(i));
		}
		assertThat(suppressions.search("person1@example.com").category()).isEqualTo("bounces");
		assertThat(suppressions.search("nobody@example.com").items()).isEmpty();
		assertThat(suppressions.list(SuppressionType.BOUNCES, SuppressionQuery.of(1, 1)).items())
			.extracting(Suppression::email)
			.containsExactly("person1@example.com");
		assertThat(suppressions.listAll(SuppressionType.BOUNCES)).hasSize(3);
		assertThat(suppressions.ofDomain("example.com", SuppressionType.BOUNCES, null, Paging.of(2)).next())
			.isNotEmpty();
		assertThat(suppressions.ofDomainAll("example.com", SuppressionType.BOUNCES)).hasSize(3);
		suppressions.delete(SuppressionType.BOUNCES, "person1@example.com");
		assertThat(suppressions.search("person1@example.com").items()).isEmpty();
		assertThatExceptionOfType(CustomerioNotFoundException.class)
			.isThrownBy(() -> suppressions.delete(SuppressionType.BOUNCES, "person1@example.com"));
	}

	@Test
	void knowsTheTopicsThatSomebodyChoseAndAllChannels() {
		Clients.v2(this.customerio)
			.entity(Person.email("ada@example.com")
				.identify(Map.of("cio_subscription_preferences", Map.of("topics", Map.of("topic_3", false)))));
		assertThat(this.v1.subscriptions().topics()).extracting(SubscriptionTopic::identifier)
			.containsExactly("topic_3");
		assertThat(this.v1.subscriptions().channels()).isNotEmpty();
		assertThat(this.v1.subscriptions().centerToken(PersonId.email("ada@example.com")).url()).startsWith("https://");
		assertThatExceptionOfType(CustomerioInvalidRequestException.class)
			.isThrownBy(() -> this.v1.subscriptions().centerToken(PersonId.id("nobody")));
	}

	@Test
	void tellsWhereItsRequestsComeFrom() {
		assertThat(this.v1.info().ipAddresses()).isNotEmpty();
	}

	@Test
	void forgetsEverythingWithAReset() {
		this.v1.segments().create("Ambassadors");
		this.v1.suppressions().add(SuppressionType.BLOCKS, "ada@example.com");
		this.v1.reportingWebhooks()
			.create(NewReportingWebhook.of("Warehouse", "https://example.com/hook", List.of("email_sent")));
		this.customerio.reset();
		assertThat(this.v1.segments().list()).isEmpty();
		assertThat(this.v1.suppressions().listAll(SuppressionType.BLOCKS)).isEmpty();
		assertThat(this.v1.reportingWebhooks().list()).isEmpty();
	}

}
