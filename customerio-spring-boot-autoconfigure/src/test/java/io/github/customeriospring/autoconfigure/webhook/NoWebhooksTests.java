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

package io.github.customeriospring.autoconfigure.webhook;

import java.util.List;

import io.github.customeriospring.autoconfigure.client.CustomerioAutoConfiguration;
import io.github.customeriospring.autoconfigure.workspace.WorkspaceContributor;
import io.github.customeriospring.webhook.inbox.WebhookInbox;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests of applications that receive no webhooks, which start without what would be
 * needed for them.
 */
class NoWebhooksTests {

	private final ApplicationContextRunner context = new ApplicationContextRunner()
		.withConfiguration(AutoConfigurations.of(CustomerioAutoConfiguration.class,
				CustomerioWebhookAutoConfiguration.class, CustomerioWebhookInboxAutoConfiguration.class))
		.withPropertyValues("customerio.region=eu");

	@Test
	void hasNothingOfThemWhereNothingIsSet() {
		this.context.run((context) -> {
			assertThat(context).hasNotFailed()
				.doesNotHaveBean(CustomerioWebhookProperties.class)
				.doesNotHaveBean(WebhookInboxes.class)
				.doesNotHaveBean(WebhookInboxLifecycle.class);
			assertThat(context).getBeanNames(WorkspaceContributor.class)
				.allSatisfy((name) -> assertThat(name).doesNotContainIgnoringCase("webhook"));
		});
	}

	@ParameterizedTest
	@ValueSource(strings = { "customerio.webhook.tolerance=often", "customerio.webhook.memory.max-webhooks=many" })
	void refusesWhatCannotBeBoundWithoutAKey(String property) {
		this.context.withPropertyValues(property).run((context) -> assertThat(context).hasFailed());
	}

	@Test
	void startsTheInboxForKeysOfTheApplication() {
		this.context
			.withBean(CustomerioWebhookConnectionDetails.class,
					() -> (CustomerioWebhookConnectionDetails) () -> List.of("key"))
			.run((context) -> assertThat(context).hasSingleBean(WebhookInbox.class)
				.hasSingleBean(WebhookInboxLifecycle.class));
	}

	@Test
	void isReadyForWorkspacesWithAName() {
		this.context.withPropertyValues("customerio.workspaces.shop.webhook.path=/shop")
			.run((context) -> assertThat(context.getBean(WebhookInboxes.class).all()).containsOnlyKeys("shop"));
	}

}
