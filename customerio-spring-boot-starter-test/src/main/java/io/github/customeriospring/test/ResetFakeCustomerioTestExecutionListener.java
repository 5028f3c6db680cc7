package io.github.customeriospring.test;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.test.context.TestContext;
import org.springframework.test.context.support.AbstractTestExecutionListener;

/**
 * Empties each {@link FakeCustomerio} of the application context before each test.
 */
class ResetFakeCustomerioTestExecutionListener extends AbstractTestExecutionListener {

	@Override
	public void beforeTestMethod(TestContext testContext) {
		if (testContext.hasApplicationContext()) {
			testContext.getApplicationContext()
				.getBeanProvider(FakeCustomerio.class)
				.stream(ObjectProvider.UNFILTERED)
				.forEach(FakeCustomerio::reset);
		}
	}

}
