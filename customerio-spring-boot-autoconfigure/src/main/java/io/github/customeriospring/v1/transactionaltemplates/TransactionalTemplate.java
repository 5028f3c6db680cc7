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

package io.github.customeriospring.v1.transactionaltemplates;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

/**
 * A transactional message as it is set up in the workspace. Customer.io does not tell the
 * trigger name by which it may be sent.
 *
 * @param id the number of the template
 * @param name the name, or {@code null}
 * @param description what it is for, or {@code null}
 * @param sendToUnsubscribed whether people get it who have unsubscribed
 * @param linkTracking whether links are tracked
 * @param openTracking whether it is tracked that it was opened
 * @param hideMessageBody whether its messages are not kept
 * @param queueDrafts whether its messages wait for somebody to send them by hand
 * @param createdAt when it was made, or {@code null}
 * @param updatedAt when it was changed last, or {@code null}
 * @since 0.1.0
 */
public record TransactionalTemplate(long id, @Nullable String name, @Nullable String description,
		boolean sendToUnsubscribed, boolean linkTracking, boolean openTracking, boolean hideMessageBody,
		boolean queueDrafts, @Nullable Instant createdAt, @Nullable Instant updatedAt) {

	@Override
	public String toString() {
		return "TransactionalTemplate[id=%d, name=%s]".formatted(this.id, this.name);
	}

}
