package io.github.customeriospring.publisher.delivery;

import java.util.List;

/**
 * Operations whose payloads are kept together, so that they need not be taken apart to be
 * sent.
 *
 * @param <T> the type of the operations
 * @since 0.1.0
 */
public interface StoredOperations<T extends QueuedOperation> extends List<T> {

	/**
	 * Return the payloads.
	 * @return the payload of each operation, in order
	 */
	List<byte[]> payloads();

	@Override
	StoredOperations<T> subList(int from, int to);

}
