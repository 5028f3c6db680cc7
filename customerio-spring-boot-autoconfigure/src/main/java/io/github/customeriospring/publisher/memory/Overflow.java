package io.github.customeriospring.publisher.memory;

/**
 * What happens when there is no room for an operation.
 *
 * @since 0.1.0
 */
public enum Overflow {

	/**
	 * The caller waits for room, and gets an exception when there is none in time.
	 */
	BLOCK,

	/**
	 * The caller gets an exception at once.
	 */
	REJECT,

	/**
	 * Operations that wait for the longest time make room; listeners are told.
	 */
	DROP_OLDEST

}
