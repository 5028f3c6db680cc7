package io.github.customeriospring.publisher.event;

import io.github.customeriospring.Arguments;
import io.github.customeriospring.CustomerioException;
import io.github.customeriospring.publisher.UndeliveredOperation;

/**
 * Event: an operation was given up, since it could not be delivered for too long.
 *
 * @param operation the operation
 * @param failure the last failure
 * @since 0.1.0
 */
public record OperationGaveUp(UndeliveredOperation operation, CustomerioException failure) {

	public OperationGaveUp {
		Arguments.notNull(operation, "operation");
		Arguments.notNull(failure, "failure");
	}

}
