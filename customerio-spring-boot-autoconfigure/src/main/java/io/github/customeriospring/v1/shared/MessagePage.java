package io.github.customeriospring.v1.shared;

import java.util.List;

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
