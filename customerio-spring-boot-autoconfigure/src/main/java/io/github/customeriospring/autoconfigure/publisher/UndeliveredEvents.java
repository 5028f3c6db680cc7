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

package io.github.customeriospring.autoconfigure.publisher;

import io.github.customeriospring.CustomerioException;
import io.github.customeriospring.publisher.OperationRefusal;
import io.github.customeriospring.publisher.PublisherListener;
import io.github.customeriospring.publisher.UndeliveredOperation;
import io.github.customeriospring.publisher.event.OperationDead;
import io.github.customeriospring.publisher.event.OperationDropped;
import io.github.customeriospring.publisher.event.OperationGaveUp;
import io.github.customeriospring.publisher.event.OperationRefused;

import org.springframework.context.ApplicationEventPublisher;

/**
 * Tells the application's event listeners what publisher listeners are told.
 */
class UndeliveredEvents implements PublisherListener {

	private final ApplicationEventPublisher events;

	UndeliveredEvents(ApplicationEventPublisher events) {
		this.events = events;
	}

	@Override
	public void refused(UndeliveredOperation operation, OperationRefusal refusal) {
		this.events.publishEvent(new OperationRefused(operation, refusal));
	}

	@Override
	public void gaveUp(UndeliveredOperation operation, CustomerioException failure) {
		this.events.publishEvent(new OperationGaveUp(operation, failure));
	}

	@Override
	public void dropped(UndeliveredOperation operation) {
		this.events.publishEvent(new OperationDropped(operation));
	}

	@Override
	public void dead(UndeliveredOperation operation) {
		this.events.publishEvent(new OperationDead(operation));
	}

}
