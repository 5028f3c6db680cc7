package io.github.customeriospring.publisher.memory;

import io.github.customeriospring.CustomerioException;
import io.github.customeriospring.publisher.PublisherListener;
import io.github.customeriospring.publisher.OperationRefusal;
import io.github.customeriospring.publisher.UndeliveredOperation;

/**
 * Throws whatever it is told.
 */
class FailingListener implements PublisherListener {

	@Override
	public void refused(UndeliveredOperation operation, OperationRefusal refusal) {
		throw new IllegalStateException("Refused");
	}

	@Override
	public void gaveUp(UndeliveredOperation operation, CustomerioException failure) {
		throw new AssertionError("Gave up");
	}

	@Override
	public void dropped(UndeliveredOperation operation) {
		throw new NoClassDefFoundError("Dropped");
	}

}
