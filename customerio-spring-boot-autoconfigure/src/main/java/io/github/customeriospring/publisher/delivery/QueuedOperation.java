package io.github.customeriospring.publisher.delivery;

import java.time.Duration;

import org.jspecify.annotations.Nullable;

/**
 * An operation that a store has kept and delivers now.
 *
 * @since 0.1.0
 */
public interface QueuedOperation {

	/**
	 * Return the operation as its API has written it.
	 * @return the payload
	 */
	byte[] payload();

	/**
	 * Return how many bytes it has.
	 * @return the size of the payload
	 */
	default int size() {
		return payload().length;
	}

	/**
	 * Return the keys whose order it keeps.
	 * @return one hash, or two
	 */
	int[] keys();

	/**
	 * Return how long ago it was handed over.
	 * @return the age
	 */
	Duration age();

	/**
	 * Return the span in which it was handed over.
	 * @return the span in W3C's form, or {@code null} if there is none
	 */
	default @Nullable String traceParent() {
		return null;
	}

	/**
	 * Return whether its store does not want it delivered any more.
	 * @return whether to leave it out, asked before each request
	 */
	default boolean isWithdrawn() {
		return false;
	}

}
