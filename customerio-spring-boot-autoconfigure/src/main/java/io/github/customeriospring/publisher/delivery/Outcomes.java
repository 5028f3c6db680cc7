package io.github.customeriospring.publisher.delivery;

import java.util.List;

import io.github.customeriospring.publisher.OperationRefusal;

/**
 * Learns what became of operations, one by one and in order, in the thread that delivers.
 *
 * @param <T> the type of the operations
 * @since 0.1.0
 */
public interface Outcomes<T extends QueuedOperation> {

	/**
	 * Customer.io has accepted an operation.
	 * @param operation the operation
	 */
	void delivered(T operation);

	/**
	 * Customer.io has refused an operation.
	 * @param operation the operation
	 * @param refusals why, at least one reason
	 */
	void refused(T operation, List<OperationRefusal> refusals);

}
