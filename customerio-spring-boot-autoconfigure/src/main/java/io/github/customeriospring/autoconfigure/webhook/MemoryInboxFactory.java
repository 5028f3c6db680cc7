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

import io.github.customeriospring.autoconfigure.webhook.CustomerioWebhookProperties.Store;
import io.github.customeriospring.autoconfigure.workspace.Workspace;
import io.github.customeriospring.webhook.inbox.InboxContext;
import io.github.customeriospring.webhook.inbox.WebhookHandler;
import io.github.customeriospring.webhook.inbox.WebhookInbox;
import io.github.customeriospring.webhook.inbox.memory.MemoryInbox;

import org.springframework.beans.factory.ObjectProvider;

/**
 * Creates inboxes in memory.
 */
class MemoryInboxFactory implements InboxStoreFactory {

	private final ObjectProvider<HandlerTransactions> transactions;

	/**
	 * Create a factory.
	 * @param transactions in which webhooks are handled, if there are any
	 */
	MemoryInboxFactory(ObjectProvider<HandlerTransactions> transactions) {
		this.transactions = transactions;
	}

	@Override
	public Store store() {
		return Store.MEMORY;
	}

	@Override
	public WebhookInbox create(Workspace workspace, CustomerioWebhookProperties properties, InboxContext context) {
		HandlerTransactions transactions = this.transactions.getIfAvailable();
		WebhookHandler handler = (transactions != null) ? transactions.wrap(context.handler()) : context.handler();
		return new MemoryInbox(new InboxContext(context.workspace(), handler, context.reader(), context.settings(),
				context.threads(), context.clock()), properties.getMemory().toSettings(workspace::property));
	}

}
