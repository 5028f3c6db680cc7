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

package io.github.customeriospring.webhook;

import java.time.Duration;
import java.util.List;

/**
 * Watches what arrives at the endpoint of a workspace, for example to measure it. It must
 * not throw exceptions of its own. Thread-safe.
 *
 * @since 0.1.0
 */
public interface WebhookObserver {

	/**
	 * Watches nothing.
	 */
	WebhookObserver NONE = new WebhookObserver() {
	};

	/**
	 * Let several observers watch.
	 * @param observers the observers, of which the first one is told first
	 * @return an observer that tells them all
	 */
	static WebhookObserver of(List<WebhookObserver> observers) {
		return observers.stream().reduce(WebhookObserverPair::new).orElse(NONE);
	}

	/**
	 * Return an observer of one endpoint.
	 * @param workspace the name of its workspace
	 * @return the observer
	 */
	default WebhookObserver forWorkspace(String workspace) {
		return this;
	}

	/**
	 * A request was answered.
	 * @param outcome what became of it
	 * @param duration how long that took, from the first byte of the request
	 */
	default void received(WebhookOutcome outcome, Duration duration) {
	}

}
