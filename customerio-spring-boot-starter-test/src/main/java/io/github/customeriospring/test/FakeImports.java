package io.github.customeriospring.test;

import io.github.customeriospring.test.internal.data.DataStore;

/**
 * The imports of files into a fake.
 *
 * @since 0.1.0
 */
public final class FakeImports {

	private final DataStore data;

	FakeImports(DataStore data) {
		this.data = data;
	}

	/**
	 * Allows to fetch files from a host until the next reset. Without that, a fake
	 * fetches files from this machine only: those of {@code file:} addresses, and those
	 * that a server on the loopback interface has. An import of any other file fails.
	 * @param host the name of the host
	 */
	public void allowHost(String host) {
		this.data.imports().allow(host);
	}

}
