package io.github.customeriospring.test.assertj;

import java.util.List;

import io.github.customeriospring.test.messaging.SentMessage;

/**
 * Assertions on the transactional messages in the fake, in the order of their arrival.
 *
 * @since 0.1.0
 */
public final class MessagesAssert extends GroupAssert<MessagesAssert, SentMessage, MessageAssert> {

	/**
	 * Begins assertions.
	 * @param actual what they are about
	 */
	public MessagesAssert(List<SentMessage> actual) {
		super(actual, MessagesAssert.class, MessageAssert::new, MessagesAssert::new);
	}

	/**
	 * Goes on with the messages that were sent, or will be when their time has come:
	 * without drafts and those that cannot be delivered.
	 * @return assertions on these messages
	 */
	public MessagesAssert sent() {
		return filteredOn((message) -> message.status() == SentMessage.Status.SENT);
	}

}
