package io.github.customeriospring;

/**
 * Throws checked exceptions as languages without them do.
 */
public final class Sneaky {

	private Sneaky() {
	}

	public static RuntimeException sneaky(Exception failure) {
		throw Sneaky.<RuntimeException>unchecked(failure);
	}

	@SuppressWarnings("unchecked")
	private static <E extends Exception> E unchecked(Exception failure) throws E {
		throw (E) failure;
	}

}
