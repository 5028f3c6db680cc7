/*
 * Copyright 2026-present the original author or authors.
 *
 * Licensed under the Apache License, Version 2.0 (the "License");
 * you may not use this file except in compliance with the License.
 * You may obtain a copy of the License at
 *
 *      https://www.apache.org/licenses/LICENSE-2.0
 *
 * Unless required by applicable law or agreed to in writing, software
 * distributed under the License is distributed on an "AS IS" BASIS,
 * WITHOUT WARRANTIES OR CONDITIONS OF ANY KIND, either express or implied.
 * See the License for the specific language governing permissions and
 * limitations under the License.
 */

package io.github.customeriospring.publisher.memory;

import io.github.customeriospring.CustomerioException;
import io.github.customeriospring.publisher.OperationRefusal;
import io.github.customeriospring.publisher.PublisherListener;
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
