package io.github.customeriospring.publisher.store;

import org.jspecify.annotations.Nullable;

/**
 * An operation as a store keeps it.
 *
 * @param keys hashes of the keys whose order it keeps: one, or two of which it needs
 * both. They are the same in all processes and versions
 * @param payload the operation as its API writes it
 * @param traceParent the span in which it was handed over, in W3C's form, or {@code null}
 * if there is none
 * @since 0.1.0
 */
@SuppressWarnings("ArrayRecordComponent")
public record EncodedOperation(int[] keys, byte[] payload, @Nullable String traceParent) {

	@Override
	public String toString() {
		return "EncodedOperation[%d bytes]".formatted(this.payload.length);
	}

}
