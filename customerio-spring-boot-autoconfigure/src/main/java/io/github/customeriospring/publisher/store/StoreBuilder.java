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

package io.github.customeriospring.publisher.store;

import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.ThreadFactory;

import io.github.customeriospring.Arguments;
import io.github.customeriospring.publisher.PublisherListener;
import io.github.customeriospring.publisher.PublisherSettings;
import io.github.customeriospring.publisher.delivery.BatchApi;
import io.github.customeriospring.publisher.delivery.DeliveryObserver;
import io.github.customeriospring.publisher.lane.LaneThreads;

/**
 * Builds a {@link PublisherStore}.
 *
 * @param <B> the type of the builder
 * @since 0.1.0
 */
public abstract class StoreBuilder<B extends StoreBuilder<B>> {

	private final BatchApi<?> api;

	private String workspace = "default";

	private PublisherSettings settings = PublisherSettings.defaults();

	private List<PublisherListener> listeners = List.of();

	private DeliveryObserver observer = DeliveryObserver.NONE;

	private ThreadFactory threads = new LaneThreads();

	private InstantSource clock = InstantSource.system();

	/**
	 * Begin.
	 * @param api where to deliver
	 */
	protected StoreBuilder(BatchApi<?> api) {
		this.api = Arguments.notNull(api, "api");
	}

	/**
	 * Set what the workspace is called. Default: {@code default}.
	 * @param workspace the name, at most 100 characters
	 * @return this builder
	 */
	public B workspace(String workspace) {
		this.workspace = Arguments.notNull(workspace, "workspace");
		return self();
	}

	/**
	 * Set how operations are delivered.
	 * @param settings the settings
	 * @return this builder
	 */
	public B settings(PublisherSettings settings) {
		this.settings = Arguments.notNull(settings, "settings");
		return self();
	}

	/**
	 * Set who is told about operations that are not delivered, in the process that has
	 * tried to.
	 * @param listeners the listeners
	 * @return this builder
	 */
	public B listeners(List<? extends PublisherListener> listeners) {
		this.listeners = Arguments.listOf(listeners, "listeners");
		return self();
	}

	/**
	 * Set who watches the requests. Default: nobody.
	 * @param observer the observer
	 * @return this builder
	 */
	public B observer(DeliveryObserver observer) {
		this.observer = Arguments.notNull(observer, "observer");
		return self();
	}

	/**
	 * Set what makes the threads, for example virtual ones. Default: daemon threads.
	 * @param threads makes threads
	 * @return this builder
	 */
	public B threads(ThreadFactory threads) {
		this.threads = Arguments.notNull(threads, "threads");
		return self();
	}

	/**
	 * Set the clock that tells when something happens. Default: that of the system.
	 * @param clock the clock
	 * @return this builder
	 */
	public B clock(InstantSource clock) {
		this.clock = Arguments.notNull(clock, "clock");
		return self();
	}

	/**
	 * Return what was set.
	 * @return what the store is told
	 */
	protected StoreContext context() {
		return new StoreContext(this.workspace, this.api, this.settings, new GuardedListeners(this.listeners),
				this.observer, this.threads, this.clock);
	}

	@SuppressWarnings("unchecked")
	private B self() {
		return (B) this;
	}

}
