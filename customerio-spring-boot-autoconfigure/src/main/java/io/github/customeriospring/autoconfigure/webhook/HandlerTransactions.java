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

import io.github.customeriospring.jdbc.QuietTransactions;
import io.github.customeriospring.webhook.inbox.WebhookHandler;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Has webhooks that are kept in memory handled in transactions of the application, if it
 * has one kind of them: what a listener has done before another one fails is undone, as
 * it is with an inbox in the database.
 */
class HandlerTransactions {

	private final ObjectProvider<PlatformTransactionManager> managers;

	HandlerTransactions(ObjectProvider<PlatformTransactionManager> managers) {
		this.managers = managers;
	}

	WebhookHandler wrap(WebhookHandler handler) {
		PlatformTransactionManager manager = this.managers.getIfUnique();
		if (manager == null) {
			return handler;
		}
		QuietTransactions transactions = new QuietTransactions(new TransactionTemplate(manager));
		return (webhook) -> transactions.run((status) -> handler.handle(webhook));
	}

}
