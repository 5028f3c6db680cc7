package io.github.customeriospring.test.internal.server;

/**
 * Ends the handling of a request with a {@link Refusal}.
 *
 * @since 0.1.0
 */
public final class RefusedException extends RuntimeException {

	private static final long serialVersionUID = 1L;

	private final transient Refusal refusal;

	public RefusedException(Refusal refusal) {
		super(refusal.message());
		this.refusal = refusal;
	}

	public Refusal refusal() {
		return this.refusal;
	}

}
