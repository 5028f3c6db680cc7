package io.github.customeriospring.publisher.event;

import io.github.customeriospring.Arguments;
import io.github.customeriospring.publisher.UndeliveredOperation;

/**
 * Event: an operation was dropped, to make room for another one or since the publisher
 * was closed before it was delivered.
 *
 * @param operation the operation
 * @since 0.1.0
 */
public record OperationDropped(UndeliveredOperation operation) {

	public OperationDropped {
		Arguments.notNull(operation, "operation");
	}

}
