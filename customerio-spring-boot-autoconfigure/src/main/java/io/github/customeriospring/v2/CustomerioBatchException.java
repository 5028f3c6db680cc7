package io.github.customeriospring.v2;

import java.util.List;
import java.util.stream.Stream;

import io.github.customeriospring.CustomerioException;
import io.github.customeriospring.CustomerioIncompleteException;

/**
 * A request of a batch failed as a whole, after it was repeated as often as the settings
 * allow. The requests after it were not sent, so that no operation overtakes another.
 * <p>
 * {@link #getResult()} tells what became of the operations before,
 * {@link #getRemaining()} returns the others to pass again: repeating them is safe.
 *
 * @since 0.1.0
 */
public class CustomerioBatchException extends CustomerioIncompleteException {

	private static final long serialVersionUID = 1L;

	private final transient BatchResult result;

	private final transient List<EntityOperation> failed;

	private final transient List<EntityOperation> unsent;

	CustomerioBatchException(CustomerioException cause, BatchResult result, List<EntityOperation> failed,
			List<EntityOperation> unsent) {
		super("""
				%d operations were answered, %d were in the request that failed and %d were not sent; \
				getRemaining() returns those to pass again. The failure: %s""".formatted(result.total(), failed.size(),
				unsent.size(), cause.getMessage()), result.total(), cause);
		this.result = result;
		this.failed = List.copyOf(failed);
		this.unsent = List.copyOf(unsent);
	}

	/**
	 * Return what became of the operations in the requests before.
	 * @return the result
	 */
	public BatchResult getResult() {
		return this.result;
	}

	/**
	 * Return the operations that the failed request carried.
	 * @return the operations, in order
	 */
	public List<EntityOperation> getFailed() {
		return this.failed;
	}

	/**
	 * Return the operations that were not sent at all.
	 * @return the operations, in order
	 */
	public List<EntityOperation> getUnsent() {
		return this.unsent;
	}

	/**
	 * Return all operations without an answer: those of the failed request and those not
	 * sent.
	 * @return the operations, in order
	 */
	public List<EntityOperation> getRemaining() {
		return Stream.concat(this.failed.stream(), this.unsent.stream()).toList();
	}

}
