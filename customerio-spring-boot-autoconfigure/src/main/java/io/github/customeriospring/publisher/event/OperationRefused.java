package io.github.customeriospring.publisher.event;

import io.github.customeriospring.Arguments;
import io.github.customeriospring.publisher.OperationRefusal;
import io.github.customeriospring.publisher.UndeliveredOperation;

/**
 * Event: Customer.io has refused an operation. Published once for each reason.
 *
 * @param operation the operation
 * @param refusal why
 * @since 0.1.0
 */
public record OperationRefused(UndeliveredOperation operation, OperationRefusal refusal) {

	public OperationRefused {
		Arguments.notNull(operation, "operation");
		Arguments.notNull(refusal, "refusal");
	}

}
