package io.github.customeriospring.webhook;

/**
 * What became of a request to an endpoint for webhooks.
 *
 * @since 0.1.0
 */
public enum WebhookOutcome {

	/**
	 * It was signed, and is new.
	 */
	ACCEPTED,

	/**
	 * It was signed, and was known already.
	 */
	REPEATED,

	/**
	 * It was signed, and nobody can handle it: its body is no JSON object or too large.
	 */
	UNREADABLE,

	/**
	 * It was signed, and could not be kept: Customer.io sends it again.
	 */
	UNAVAILABLE,

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
	 * None of the keys makes its signature.
	 */
	MISMATCH,

	/**
	 * It is larger than anything that Customer.io sends.
	 */
	TOO_LARGE,

	/**
	 * Its body did not arrive as a whole.
	 */
	BROKEN_OFF;

	/**
	 * Return the outcome of a request that does not count as signed.
	 * @param refusal why it does not
	 * @return the outcome of the same name
	 */
	public static WebhookOutcome of(Refusal refusal) {
		return valueOf(refusal.name());
	}

}
