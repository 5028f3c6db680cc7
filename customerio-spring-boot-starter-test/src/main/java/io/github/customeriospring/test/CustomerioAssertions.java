package io.github.customeriospring.test;

/**
 * AssertJ assertions on a {@link FakeCustomerio}.
 *
 * @since 0.1.0
 */
public final class CustomerioAssertions {

	private CustomerioAssertions() {
	}

	/**
	 * Begins an assertion.
	 * @param actual the fake
	 * @return the assertion
	 */
	public static FakeCustomerioAssert assertThat(FakeCustomerio actual) {
		return new FakeCustomerioAssert(actual);
	}

}
