package io.github.customeriospring.publisher;

import java.time.Instant;
import java.util.Arrays;

import io.github.customeriospring.Arguments;
import org.jspecify.annotations.Nullable;

/**
 * An operation that was handed over and will not be delivered.
 * <p>
 * {@link #toString()} leaves the operation out.
 *
 * @param workspace the name of the workspace
 * @param json the operation as it would have been sent, which holds personal data
 * @param handedOver when it was handed over
 * @since 0.1.0
 */
@SuppressWarnings("ArrayRecordComponent")
public record UndeliveredOperation(String workspace, byte[] json, Instant handedOver) {

	public UndeliveredOperation {
		Arguments.notNull(workspace, "workspace");
		Arguments.notNull(json, "json");
		Arguments.notNull(handedOver, "handedOver");
	}

	@Override
	public boolean equals(@Nullable Object other) {
		return other instanceof UndeliveredOperation that && this.workspace.equals(that.workspace)
				&& Arrays.equals(this.json, that.json) && this.handedOver.equals(that.handedOver);
	}

	@Override
	public int hashCode() {
		return Arrays.hashCode(this.json);
	}

	@Override
	public String toString() {
		return "UndeliveredOperation[workspace=%s, %d bytes, handedOver=%s]".formatted(this.workspace, this.json.length,
				this.handedOver);
	}

}
