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

import java.io.IOException;

import io.github.customeriospring.webhook.event.CustomerioEvent;
import io.github.customeriospring.webhook.inbox.WebhookInbox;
import io.github.customeriospring.webhook.inbox.Webhooks;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.context.annotation.Configuration;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.scheduling.annotation.Async;
import org.springframework.scheduling.annotation.EnableAsync;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.interceptor.TransactionAspectSupport;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/**
 * What becomes of the work of listeners that fail, each in its way.
 */
class ListenerFailureTests {

	@ParameterizedTest
	@ValueSource(strings = { "jdbc", "jpa" })
	void undoesWhatIsMarkedForRollbackWithoutAnException(String transactions) {
		TransactionalListeners.application(transactions).withUserConfiguration(RollingBack.class).run((context) -> {
			TransactionalListeners.handle(context, "e1");
			assertThat(TransactionalListeners.effects(context)).isEmpty();
			TransactionalListeners.assertThatItIsPutAside(context, "RolledBackException");
		});
	}

	@ParameterizedTest
	@ValueSource(strings = { "jdbc", "jpa" })
	void undoesWhatATransactionalMethodFailedInThoughItsCallerGoesOn(String transactions) {
		TransactionalListeners.application(transactions)
			.withUserConfiguration(Swallowing.class, Service.class)
			.run((context) -> {
				TransactionalListeners.handle(context, "e1");
				assertThat(TransactionalListeners.effects(context)).isEmpty();
				TransactionalListeners.assertThatItIsPutAside(context, "RolledBackException");
			});
	}

	@ParameterizedTest
	@ValueSource(strings = { "memory", "jdbc" })
	void undoesWhatAListenerDidThatThrowsACheckedException(String store) {
		TransactionalListeners.application("jdbc")
			.withUserConfiguration(Checked.class)
			.withPropertyValues("customerio.webhook.store=" + store)
			.run((context) -> {
				WebhookInbox inbox = context.getBean(WebhookInbox.class);
				InboxContexts.take(inbox, Webhooks.webhook("e1", "one"));
				await().atMost(InboxContexts.LONG).until(() -> inbox.deadLetters().count() == 1);
				assertThat(TransactionalListeners.effects(context)).isEmpty();
				TransactionalListeners.assertThatItIsPutAside(context, "java.io.IOException");
			});
	}

	@ParameterizedTest
	@ValueSource(strings = { "memory", "jdbc" })
	void leavesFailuresOfAsynchronousListenersToThem(String store) {
		TransactionalListeners.application("jdbc")
			.withUserConfiguration(Asynchronous.class)
			.withPropertyValues("customerio.webhook.store=" + store)
			.run((context) -> {
				WebhookInbox inbox = context.getBean(WebhookInbox.class);
				InboxContexts.take(inbox, Webhooks.webhook("e1", "one"));
				await().atMost(InboxContexts.LONG).until(() -> context.getBean(Asynchronous.class).hasFailed());
				await().atMost(InboxContexts.LONG).until(() -> inbox.state().counts().handled() == 1);
				assertThat(inbox.state().counts().failed()).isZero();
				assertThat(TransactionalListeners.effects(context)).containsExactly("e1");
			});
	}

	@Configuration(proxyBeanMethods = false)
	static class Checked {

		@EventListener
		@Order(2)
		void on(CustomerioEvent event) throws IOException {
			throw new IOException();
		}

	}

	@EnableAsync(proxyTargetClass = true)
	static class Asynchronous {

		private volatile boolean failed;

		@EventListener
		@Async
		@Order(2)
		public void on(CustomerioEvent event) {
			this.failed = true;
			throw new IllegalStateException();
		}

		public boolean hasFailed() {
			return this.failed;
		}

	}

	static class RollingBack {

		@EventListener
		@Transactional
		@Order(2)
		public void on(CustomerioEvent event) {
			TransactionAspectSupport.currentTransactionStatus().setRollbackOnly();
		}

	}

	static class Service {

		@Transactional
		public void fail() {
			throw new IllegalStateException();
		}

	}

	@Configuration(proxyBeanMethods = false)
	static class Swallowing {

		private final Service service;

		Swallowing(Service service) {
			this.service = service;
		}

		@EventListener
		@Order(2)
		void on(CustomerioEvent event) {
			try {
				this.service.fail();
			}
			catch (IllegalStateException ex) {
				// As careless listeners do
			}
		}

	}

}
