package io.github.customeriospring.publisher;

import java.time.Instant;

import io.github.customeriospring.Arguments;

/**
 * Customer.io has accepted an operation. It is processed later, and what goes wrong then
 * is shown in the workspace's activity log.
 *
 * @param accepted when the answer arrived
 * @since 0.1.0
 */
public record Receipt(Instant accepted) {

	public Receipt {
		Arguments.notNull(accepted, "accepted");
	}

}
