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

import io.github.customeriospring.Api;
import io.github.customeriospring.autoconfigure.workspace.Workspace;
import io.github.customeriospring.pipelines.PipelinesCall;
import io.github.customeriospring.publisher.OperationPublisher;
import io.github.customeriospring.publisher.event.WorkspaceCall;
import io.github.customeriospring.publisher.event.WorkspaceOperation;
import io.github.customeriospring.v2.EntityOperation;
import org.jspecify.annotations.Nullable;

import org.springframework.context.event.EventListener;

/**
 * Hands over operations that the application publishes as events: at once, in the thread
 * and the transaction of whoever publishes the event, who also gets the exception.
 */
class EventPublication {

	private final Publishers publishers;

	EventPublication(Publishers publishers) {
		this.publishers = publishers;
	}

	@EventListener
	void publish(EntityOperation operation) {
		publish(new WorkspaceOperation(Workspace.DEFAULT, operation));
	}

	@EventListener
	void publish(WorkspaceOperation event) {
		WorkspacePublishers workspace = this.publishers.find(event.workspace());
		require((workspace != null) ? workspace.track() : null, Api.TRACK).publish(event.operation());
	}

	@EventListener
	void publish(PipelinesCall call) {
		publish(new WorkspaceCall(Workspace.DEFAULT, call));
	}

	@EventListener
	void publish(WorkspaceCall event) {
		WorkspacePublishers workspace = this.publishers.find(event.workspace());
		require((workspace != null) ? workspace.pipelines() : null, Api.PIPELINES).publish(event.call());
	}

	private static <T> OperationPublisher<T> require(@Nullable OperationPublisher<T> publisher, Api api) {
		if (publisher == null) {
			throw new IllegalStateException("""
					The operation was published as an event in a workspace that has no publisher of Customer.io's %s. \
					Check the name of the workspace, and set its %s.""".formatted(api.displayName(),
					String.join(" and ", api.credentialKeys(""))));
		}
		return publisher;
	}

}
