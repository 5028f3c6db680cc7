package io.github.customeriospring.webhook;

/**
 * Why a request does not count as signed.
 *
 * @since 0.1.0
 */
public enum RefusalReason {

	/**
	 * It has no timestamp or no signature.
	 */
	MISSING,

	/**
	 * Its timestamp or its signature cannot be one.
	 */
	MALFORMED,

	/**
	 * There is no key to check it with.
	 */
	NO_KEY,

	/**
	 * Its timestamp is further from now than is tolerated.
	 */
	TOO_OLD,

	/**
	 * None of the keys makes this signature.
	 */
	MISMATCH

}
