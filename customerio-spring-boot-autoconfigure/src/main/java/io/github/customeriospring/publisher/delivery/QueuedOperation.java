package io.github.customeriospring.publisher.delivery;

/**
 * An operation as a store keeps it.
 *
 * @since 0.1.0
 */
public interface QueuedOperation {

	/**
	 * Return the operation as it was written when it was handed over.
	 * @return the JSON
	 */
	byte[] json();

}
