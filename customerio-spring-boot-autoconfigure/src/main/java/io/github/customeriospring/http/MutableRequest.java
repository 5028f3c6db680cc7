package io.github.customeriospring.http;

/**
 * A request that its methods complete, one field after the other. It is checked and
 * written when it is sent: changes after that have no effect on what was sent, and to
 * send it again is another request. Not thread-safe.
 *
 * @since 0.1.0
 */
public interface MutableRequest {

	/**
	 * Check that nothing is missing and everything is allowed, as far as that can be told
	 * before Customer.io is asked. Sending does this first. By default, everything is
	 * accepted.
	 * @throws IllegalArgumentException if something is missing or not allowed; the
	 * message names the field and never shows its value
	 */
	default void validate() {
	}

}
