package io.github.customeriospring.v2;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * What became of the operations of a batch that Customer.io has answered.
 *
 * @param total how many operations were sent
 * @param failures the operations that Customer.io refused, in the caller's order; sending
 * them again as they are does not help. All others were accepted
 * @since 0.1.0
 */
public record BatchResult(int total, List<Failure> failures) {

	public BatchResult {
		failures = List.copyOf(failures);
	}

	/**
	 * Return how many operations Customer.io accepted. An accepted operation is processed
	 * later; what goes wrong then is shown in the workspace's activity log.
	 * @return the number
	 */
	public int accepted() {
		return (int) (this.total - this.failures.stream().mapToInt(Failure::index).distinct().count());
	}

	/**
	 * Tell whether Customer.io accepted all operations.
	 * @return whether there are no failures
	 */
	public boolean isComplete() {
		return this.failures.isEmpty();
	}

	/**
	 * An operation that Customer.io refused.
	 * <p>
	 * {@link #toString()} leaves Customer.io's words out, since they may quote what was
	 * sent.
	 *
	 * @param index the index in the list that the caller passed
	 * @param operation the operation
	 * @param reason a short word for the reason, or {@code null}
	 * @param field the field with the error, or {@code null}
	 * @param message the error in words, or {@code null}
	 */
	public record Failure(int index, EntityOperation operation, @Nullable String reason, @Nullable String field,
			@Nullable String message) {

		@Override
		public String toString() {
			return "Failure[index=" + this.index + ", operation=" + this.operation + "]";
		}

	}

}
