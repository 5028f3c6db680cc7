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

import java.time.InstantSource;
import java.util.Locale;
import java.util.concurrent.ThreadFactory;

import io.github.customeriospring.autoconfigure.diagnostics.InvalidCustomerioPropertyException;
import io.github.customeriospring.autoconfigure.webhook.CustomerioWebhookProperties.Store;
import io.github.customeriospring.autoconfigure.workspace.Workspace;
import io.github.customeriospring.webhook.event.WebhookReader;
import io.github.customeriospring.webhook.inbox.InboxContext;
import io.github.customeriospring.webhook.inbox.InboxThreads;
import io.github.customeriospring.webhook.inbox.WebhookInbox;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.thread.Threading;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.core.env.Environment;
import org.springframework.core.task.VirtualThreadTaskExecutor;

/**
 * Creates the inbox of a workspace.
 */
class InboxFactory {

	private final ObjectProvider<InboxStoreFactory> stores;

	private final ApplicationEventPublisher events;

	private final Environment environment;

	InboxFactory(ObjectProvider<InboxStoreFactory> stores, ApplicationEventPublisher events, Environment environment) {
		this.stores = stores;
		this.events = events;
		this.environment = environment;
	}

	WebhookInbox create(Workspace workspace) {
		CustomerioWebhookProperties properties = workspace.bind("webhook", new CustomerioWebhookProperties());
		WebhookReader reader = new WebhookReader();
		InboxContext context = new InboxContext(workspace.name(),
				new PublishingHandler(workspace.name(), reader, this.events), reader,
				properties.toInboxSettings(workspace::property), threads(), InstantSource.system());
		return find(properties.getStore(), workspace).create(workspace, properties, context);
	}

	private InboxStoreFactory find(Store store, Workspace workspace) {
		return this.stores.stream()
			.filter((candidate) -> candidate.store() == store)
			.findFirst()
			.orElseThrow(() -> new InvalidCustomerioPropertyException(workspace.property("webhook.store"),
					"is '%s', but what it needs is not there".formatted(store.name().toLowerCase(Locale.ROOT)),
					"Add spring-boot-starter-jdbc and a DataSource, or set it to 'memory'."));
	}

	private ThreadFactory threads() {
		return Threading.VIRTUAL.isActive(this.environment)
				? new VirtualThreadTaskExecutor("customerio-webhook-").getVirtualThreadFactory() : new InboxThreads();
	}

}
