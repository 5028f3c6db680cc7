package io.github.customeriospring.publisher.kafka;

/**
 * A record is no operation that can be delivered. The message says why, without data.
 */
final class UnreadableRecordException extends RuntimeException {

	private static final long serialVersionUID = 1L;

	UnreadableRecordException(String message) {
		super(message, null, false, false);
	}

}
