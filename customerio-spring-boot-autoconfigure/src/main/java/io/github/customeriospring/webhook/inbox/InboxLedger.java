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

package io.github.customeriospring.webhook.inbox;

import java.lang.reflect.UndeclaredThrowableException;
import java.time.Duration;
import java.util.concurrent.atomic.LongAdder;

import io.github.customeriospring.log.LogInterval;
import io.github.customeriospring.log.StackTraces;
import io.github.customeriospring.webhook.ReceivedWebhook;
import io.github.customeriospring.webhook.event.UnreadableWebhookException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Counts and logs what an inbox does, and decides what becomes of a webhook whose
 * handling has failed. Thread-safe.
 *
 * @since 0.1.0
 */
public final class InboxLedger {

	private static final Logger logger = LoggerFactory.getLogger(WebhookInbox.class);

	private static final int MAX_REASON = 200;

	private final String workspace;

	private final InboxSettings settings;

	private final LongAdder accepted = new LongAdder();

	private final LongAdder repeated = new LongAdder();

	private final LongAdder handled = new LongAdder();

	private final LongAdder failed = new LongAdder();

	private final LongAdder dead = new LongAdder();

	private final LogInterval failureInterval = new LogInterval();

	private final LogInterval deadInterval = new LogInterval();

	/**
	 * Create a ledger.
	 * @param context what the inbox works with
	 */
	public InboxLedger(InboxContext context) {
		this.workspace = context.workspace();
		this.settings = context.settings();
	}

	/**
	 * A webhook has arrived.
	 * @param isNew whether it was not known
	 * @return the same
	 */
	public boolean arrived(boolean isNew) {
		(isNew ? this.accepted : this.repeated).increment();
		return isNew;
	}

	/**
	 * A webhook was handled.
	 */
	public void handled() {
		this.handled.increment();
	}

	/**
	 * The handling of a webhook has failed.
	 * @param attempts how often, until now
	 * @param failure what was thrown
	 * @return what becomes of it
	 */
	public Verdict failed(int attempts, Throwable failure) {
		return judge(attempts, cause(failure));
	}

	/**
	 * Return the checked exception that a listener has thrown.
	 */
	private static Throwable cause(Throwable failure) {
		Throwable cause = failure;
		while (cause instanceof UndeclaredThrowableException && cause.getCause() != null) {
			cause = cause.getCause();
		}
		return cause;
	}

	private Verdict judge(int attempts, Throwable failure) {
		this.failed.increment();
		if (this.failureInterval.begin()) {
			logger.warn("""
					Handling a webhook of the workspace '{}' has failed with {}; failed ones are handled again later, \
					{} times at most. Log {} at debug level to see where they fail""", this.workspace,
					failure.getClass().getName(), this.settings.maxAttempts(), WebhookInbox.class.getName());
		}
		// What a listener says may hold data
		logger.debug("Handling a webhook has failed:\n{}", StackTraces.withoutMessages(failure));
		if (failure instanceof UnreadableWebhookException unreadable) {
			return new Verdict(null, shorten(String.valueOf(unreadable.getMessage())));
		}
		if (attempts >= this.settings.maxAttempts()) {
			return new Verdict(null, shorten("Handling it has failed %d times, at last with %s".formatted(attempts,
					failure.getClass().getName())));
		}
		return new Verdict(this.settings.delayAfter(attempts), "");
	}

	/**
	 * Webhooks were put aside.
	 * @param count how many
	 */
	public void dead(int count) {
		this.dead.add(count);
		if (count > 0 && this.deadInterval.begin()) {
			logger.warn("""
					{} webhooks of the workspace '{}' were put aside until now, since handling them has failed or they \
					cannot be read: see deadLetters() of the inbox""", this.dead.sum(), this.workspace);
		}
	}

	/**
	 * Return why a webhook with a problem is put aside.
	 * @param webhook the webhook
	 * @return its problem, in 200 characters at most
	 */
	public static String problem(ReceivedWebhook webhook) {
		return shorten(String.valueOf(webhook.problem()));
	}

	private static String shorten(String reason) {
		return (reason.length() <= MAX_REASON) ? reason : reason.substring(0, MAX_REASON);
	}

	/**
	 * Return what has happened until now.
	 * @return the counts
	 */
	public InboxState.Counts counts() {
		return new InboxState.Counts(this.accepted.sum(), this.repeated.sum(), this.handled.sum(), this.failed.sum(),
				this.dead.sum());
	}

	/**
	 * What becomes of a webhook whose handling has failed.
	 *
	 * @param again when to handle it again, or {@code null} if it is put aside
	 * @param reason why it is put aside
	 */
	public record Verdict(@Nullable Duration again, String reason) {

	}

}
