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

package io.github.customeriospring.autoconfigure.client;

import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;

import io.github.customeriospring.autoconfigure.CustomerioJsonMapperBuilderCustomizer;
import io.github.customeriospring.autoconfigure.CustomerioRestClientCustomizer;
import io.github.customeriospring.autoconfigure.transport.CustomerioHttpProperties;
import io.github.customeriospring.autoconfigure.workspace.Workspace;
import io.github.customeriospring.http.CallObserver;
import io.github.customeriospring.http.RateLimiter;
import io.github.customeriospring.http.RecentFailures;
import io.github.customeriospring.http.RetrySettings;
import io.github.customeriospring.http.connection.ApiClientBuilder;
import io.github.customeriospring.http.error.SettingNames;
import io.github.customeriospring.http.transport.Transport;
import io.github.customeriospring.json.SharedJson;
import io.github.customeriospring.mode.CustomerioMode;
import org.jspecify.annotations.Nullable;

/**
 * Gives a builder what the application has configured for all clients. Use it to build
 * further clients, for a second workspace for example. Customer.io limits each workspace
 * on its own: give the clients of another one a
 * {@linkplain ApiClientBuilder#rateLimiter(RateLimiter) limiter} of their own.
 *
 * @since 0.1.0
 */
public final class CustomerioClientBuilderConfigurer {

	private static final SettingNames TENANT = new TenantSettingNames();

	private final SettingNames settingNames;

	private final CustomerioMode mode;

	private final Supplier<Transport> transport;

	private final CustomerioHttpProperties http;

	private final RetrySettings retry;

	private final CallObserver observer;

	private final RateLimiter rateLimiter;

	private final List<CustomerioRestClientCustomizer> customizers;

	private final SharedJson json;

	private CustomerioClientBuilderConfigurer(SettingNames settingNames, CustomerioMode mode,
			Supplier<Transport> transport, CustomerioHttpProperties http, RetrySettings retry, CallObserver observer,
			RateLimiter rateLimiter, List<CustomerioRestClientCustomizer> customizers, SharedJson json) {
		this.settingNames = settingNames;
		this.mode = mode;
		this.transport = transport;
		this.http = http;
		this.retry = retry;
		this.observer = observer;
		this.rateLimiter = rateLimiter;
		this.customizers = customizers;
		this.json = json;
	}

	/**
	 * Create what configures the clients of a workspace.
	 * @param workspace has the names, the mode, the observers and the customizers
	 * @param transport carries the requests
	 * @param http the settings of HTTP
	 * @param retry the settings of retries
	 * @param rateLimiter the limiter, {@code null} for none
	 */
	static CustomerioClientBuilderConfigurer of(Workspace workspace, Supplier<Transport> transport,
			CustomerioHttpProperties http, RetrySettings retry, @Nullable RateLimiter rateLimiter) {
		return new CustomerioClientBuilderConfigurer(SettingNames.properties(workspace.prefix()), workspace.mode(),
				transport, http, retry, observer(workspace), (rateLimiter != null) ? rateLimiter : RateLimiter.NONE,
				workspace.beans(CustomerioRestClientCustomizer.class),
				json(workspace.beans(CustomerioJsonMapperBuilderCustomizer.class)));
	}

	private static CallObserver observer(Workspace workspace) {
		CallObserver observer = workspace.bean(CallObserver.class);
		CallObserver own = (observer != null) ? observer.forWorkspace(workspace.name()) : CallObserver.NONE;
		RecentFailures failures = workspace.bean(RecentFailures.class);
		return (failures != null) ? failures.watch(own, workspace.name()) : own;
	}

	private static SharedJson json(List<CustomerioJsonMapperBuilderCustomizer> customizers) {
		SharedJson json = new SharedJson();
		for (CustomerioJsonMapperBuilderCustomizer customizer : customizers) {
			json = json.with(customizer::customize);
		}
		return json;
	}

	/**
	 * Return the same for a workspace that is not configured.
	 */
	CustomerioClientBuilderConfigurer forTenant(RateLimiter rateLimiter) {
		return new CustomerioClientBuilderConfigurer(TENANT, this.mode, this.transport, this.http, this.retry,
				this.observer, rateLimiter, this.customizers, this.json);
	}

	/**
	 * Return what carries the requests of the clients.
	 */
	Transport transport() {
		return this.transport.get();
	}

	/**
	 * Return whether requests leave, so that a credential is needed.
	 */
	boolean isSending() {
		return this.mode.isSending();
	}

	/**
	 * Configure the given builder.
	 * @param <B> the type of the builder
	 * @param builder the builder
	 * @param baseUrl where the API is
	 * @return the builder
	 */
	public <B extends ApiClientBuilder<B>> B configure(B builder, String baseUrl) {
		builder.transport(this.transport.get())
			.attemptTimeout(this.http.getAttemptTimeout())
			.maxResponseSize(this.http.getMaxResponseSize())
			.baseUrl(baseUrl)
			.settingNames(this.settingNames)
			.mode(this.mode)
			.retry(this.retry)
			.observer(this.observer)
			.rateLimiter(this.rateLimiter)
			.json(this.json);
		if (this.http.getReadTimeout() != null) {
			builder.readTimeout(this.http.getReadTimeout());
		}
		for (CustomerioRestClientCustomizer customizer : this.customizers) {
			builder.customize(customizer::customize);
		}
		return builder;
	}

	/**
	 * Configure the given builder for a client that only asks whether the API is well:
	 * without retries, not held back by rate limits and not counted among the
	 * application's calls, whatever its customizers set.
	 * @param <B> the type of the builder
	 * @param builder the builder
	 * @param baseUrl where the API is
	 * @param timeout how long a call may take in all
	 * @param customizers the application's customizers, which have the say in everything
	 * else
	 * @return the builder
	 */
	public <B extends ApiClientBuilder<B>> B configureProbe(B builder, String baseUrl, Duration timeout,
			Consumer<B> customizers) {
		customizers.accept(configure(builder, baseUrl));
		return builder.retry(RetrySettings.none())
			.observer(CallObserver.NONE)
			.rateLimiter(RateLimiter.NONE)
			.attemptTimeout(timeout);
	}

}
