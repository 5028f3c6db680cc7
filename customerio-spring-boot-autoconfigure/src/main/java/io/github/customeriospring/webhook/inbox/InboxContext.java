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

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.ThreadFactory;

import io.github.customeriospring.Arguments;
import io.github.customeriospring.webhook.event.WebhookReader;

/**
 * What every inbox works with.
 *
 * @param workspace the name of the workspace
 * @param handler handles what is kept
 * @param reader reads whom webhooks are about
 * @param settings how webhooks are handed over
 * @param threads makes the threads
 * @param clock tells the time
 * @since 0.1.0
 */
public record InboxContext(String workspace, WebhookHandler handler, WebhookReader reader, InboxSettings settings,
		ThreadFactory threads, InstantSource clock) {

	public InboxContext {
		Arguments.text(workspace, "workspace");
		Arguments.notNull(handler, "handler");
		Arguments.notNull(reader, "reader");
		Arguments.notNull(settings, "settings");
		Arguments.notNull(threads, "threads");
		Arguments.notNull(clock, "clock");
	}

	/**
	 * Return the context of a workspace, with threads that do not keep the process alive.
	 * @param workspace the name of the workspace
	 * @param handler handles what is kept
	 * @param settings how webhooks are handed over
	 * @return the context
	 */
	public static InboxContext of(String workspace, WebhookHandler handler, InboxSettings settings) {
		return new InboxContext(workspace, handler, new WebhookReader(), settings, new InboxThreads(),
				InstantSource.system());
	}

	/**
	 * Return how long ago something was. It is never less than no time, whatever the
	 * clock has done since.
	 * @param time when it was
	 * @return the time since then
	 */
	public Duration since(Instant time) {
		Duration age = Duration.between(Arguments.notNull(time, "time"), this.clock.instant());
		return age.isNegative() ? Duration.ZERO : age;
	}

}
