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

package io.github.customeriospring.publisher.memory;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;

import io.github.customeriospring.publisher.Receipt;
import io.github.customeriospring.publisher.TrackServer;
import io.github.customeriospring.publisher.store.TrackPublisher;
import io.github.customeriospring.v2.Person;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.AbstractPlatformTransactionManager;
import org.springframework.transaction.support.DefaultTransactionStatus;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

/**
 * Operations of a transaction.
 */
class AfterCommitTests {

	private static final Duration LONG = Duration.ofSeconds(30);

	@RegisterExtension
	final TrackServer server = new TrackServer();

	private final TransactionTemplate transaction = new TransactionTemplate(new Transactions());

	private TrackPublisher publisher;

	@BeforeEach
	void createPublisher() {
		create(MemorySettings.defaults());
	}

	private void create(MemorySettings settings) {
		this.publisher = MemoryPublishers.to(this.server.connection()).memory(settings).build();
	}

	@AfterEach
	void closePublisher() {
		this.publisher.close();
	}

	@Test
	void handsOverAfterTheCommit() {
		this.transaction.executeWithoutResult((status) -> {
			publish("a");
			publish("b");
			assertThat(this.publisher.state().queued()).isEqualTo(2);
			assertThat(this.publisher.state().oldest()).isEmpty();
		});
		publish("c");
		this.publisher.flush(LONG);
		assertThat(this.server.acceptedNames()).containsExactly("a", "b", "c");
	}

	@Test
	void dropsWhatWasRolledBack() {
		CompletableFuture<?>[] receipt = new CompletableFuture<?>[1];
		this.transaction.executeWithoutResult((status) -> {
			publish("a");
			CompletableFuture<Receipt> submitted = this.publisher.submit(Person.id("42").event("b"));
			receipt[0] = submitted;
			status.setRollbackOnly();
		});
		publish("c");
		this.publisher.flush(LONG);
		assertThat(this.server.acceptedNames()).containsExactly("c");
		assertThat(receipt[0]).isCompletedExceptionally();
		assertThat(this.publisher.state().queued()).isZero();
	}

	@Test
	void keepsTransactionsApart() {
		TransactionTemplate inner = new TransactionTemplate(this.transaction.getTransactionManager());
		inner.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
		this.transaction.executeWithoutResult((status) -> {
			publish("outer");
			inner.executeWithoutResult((innerStatus) -> publish("inner"));
			status.setRollbackOnly();
		});
		this.publisher.flush(LONG);
		assertThat(this.server.acceptedNames()).containsExactly("inner");
	}

	@Test
	void handsOverWhatIsPublishedWhileATransactionEnds() {
		this.transaction.executeWithoutResult(
				(status) -> TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {

					@Override
					public void afterCommit() {
						publish("after commit");
					}

					@Override
					public void afterCompletion(int completion) {
						publish("after completion");
					}

				}));
		this.publisher.flush(LONG);
		assertThat(this.server.acceptedNames()).containsExactlyInAnyOrder("after commit", "after completion");
	}

	@Test
	void dropsWhatComesAfterASavepointThatIsRolledBack() {
		this.transaction.executeWithoutResult((status) -> {
			publish("before");
			triggerSavepoint("1");
			publish("within");
			TransactionSynchronizationManager.getSynchronizations()
				.forEach((synchronization) -> synchronization.savepointRollback("1"));
			publish("after");
		});
		this.publisher.flush(LONG);
		assertThat(this.server.acceptedNames()).containsExactly("before", "after");
		assertThat(this.publisher.state().queued()).isZero();
	}

	private static void triggerSavepoint(Object savepoint) {
		TransactionSynchronizationManager.getSynchronizations()
			.forEach((synchronization) -> synchronization.savepoint(savepoint));
	}

	@Test
	void doesNotFlushWhatWaitsForTheTransaction() {
		this.transaction.executeWithoutResult((status) -> {
			this.publisher.flush(LONG);
			publish("a");
			assertThatIllegalStateException().isThrownBy(() -> this.publisher.flush(LONG))
				.withMessageContaining("after the transaction");
		});
	}

	@Test
	void takesNoNoticeOfTransactionsWhereItIsToldSo() {
		this.publisher.close();
		create(MemorySettings.defaults().withAfterCommit(false));
		this.transaction.executeWithoutResult((status) -> {
			publish("a");
			this.publisher.flush(LONG);
			status.setRollbackOnly();
		});
		assertThat(this.server.acceptedNames()).containsExactly("a");
	}

	@Test
	void saysWhatWasLostWhenItIsClosedBeforeTheCommit() {
		CompletableFuture<?>[] receipt = new CompletableFuture<?>[1];
		this.transaction.executeWithoutResult((status) -> {
			receipt[0] = this.publisher.submit(Person.id("42").event("e"));
			this.publisher.close();
		});
		assertThat(receipt[0]).isCompletedExceptionally();
		assertThat(this.publisher.state().counts().dropped()).isEqualTo(1);
		assertThat(this.publisher.state().queued()).isZero();
	}

	private void publish(String name) {
		this.publisher.publish(Person.id("42").event(name));
	}

	/**
	 * Transactions of nothing.
	 */
	private static final class Transactions extends AbstractPlatformTransactionManager {

		private static final long serialVersionUID = 1L;

		private final transient ThreadLocal<Boolean> active = ThreadLocal.withInitial(() -> false);

		@Override
		protected Object doGetTransaction() {
			return this;
		}

		@Override
		protected boolean isExistingTransaction(Object transaction) {
			return this.active.get();
		}

		@Override
		protected void doBegin(Object transaction, TransactionDefinition definition) {
			this.active.set(true);
		}

		@Override
		protected Object doSuspend(Object transaction) {
			this.active.set(false);
			return transaction;
		}

		@Override
		protected void doResume(Object transaction, Object suspended) {
			this.active.set(true);
		}

		@Override
		protected void doCommit(DefaultTransactionStatus status) {
		}

		@Override
		protected void doRollback(DefaultTransactionStatus status) {
		}

		@Override
		protected void doCleanupAfterCompletion(Object transaction) {
			this.active.set(false);
		}

	}

}
