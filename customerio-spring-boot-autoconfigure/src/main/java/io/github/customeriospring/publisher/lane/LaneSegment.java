package io.github.customeriospring.publisher.lane;

import java.util.List;

/**
 * Operations that wait together and leave together, in their order. Its queue sees to it
 * that one thread at a time uses it.
 *
 * @param <E> the type of the operations
 * @since 0.1.0
 */
public interface LaneSegment<E extends LaneEntry> {

	/**
	 * Add an operation at the end. The first one always has room.
	 * @param entry the operation
	 * @return whether there was room
	 */
	boolean add(E entry);

	/**
	 * Return whether there is a batch: no more operations fit, or one did not fit.
	 * @return whether it is full
	 */
	boolean isFull();

	/**
	 * Return whether there are no operations.
	 * @return whether it is empty
	 */
	boolean isEmpty();

	/**
	 * Return the oldest operation.
	 * @return the first one
	 */
	E first();

	/**
	 * Take the oldest operation out.
	 * @return the first one
	 */
	E removeFirst();

	/**
	 * Return the operations, when none is added or taken out any more.
	 * @return the operations
	 */
	List<E> entries();

}
