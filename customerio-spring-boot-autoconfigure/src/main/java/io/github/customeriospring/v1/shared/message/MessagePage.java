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

package io.github.customeriospring.v1.shared.message;

import java.util.List;

import io.github.customeriospring.v1.shared.CursorPage;
import org.jspecify.annotations.Nullable;

/**
 * A page of messages. Customer.io promises further pages of messages in words, but not
 * where it describes the answer: a page without {@code next} is taken for the last one.
 * <p>
 * {@link #toString()} tells how many, not which.
 *
 * @param messages the messages
 * @param next where the next page starts; {@code null} or empty on the last page
 * @since 0.1.0
 */
public record MessagePage(List<Message> messages, @Nullable String next) implements CursorPage<Message> {

	public MessagePage {
		messages = (messages != null) ? List.copyOf(messages) : List.of();
	}

	@Override
	public List<Message> items() {
		return this.messages;
	}

	@Override
	public String toString() {
		return "MessagePage[" + this.messages.size() + " messages]";
	}

}
