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

package io.github.customeriospring.autoconfigure.transport;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.UnaryOperator;

import io.github.customeriospring.http.transport.Transport;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.boot.http.client.ClientHttpRequestFactoryBuilder;
import org.springframework.boot.http.client.HttpClientSettings;
import org.springframework.boot.http.client.autoconfigure.ClientHttpRequestFactoryBuilderCustomizer;
import org.springframework.boot.ssl.SslBundles;
import org.springframework.core.env.Environment;

/**
 * The transports of an application: one for all workspaces whose connections are set up
 * in the same way. All are closed with it.
 *
 * @since 0.1.0
 */
public final class CustomerioTransports implements AutoCloseable {

	private final Environment environment;

	private final ConfigurableListableBeanFactory beanFactory;

	private final ObjectProvider<ClientHttpRequestFactoryBuilder<?>> builder;

	private final ObjectProvider<ClientHttpRequestFactoryBuilderCustomizer<?>> customizers;

	private final ObjectProvider<HttpClientSettings> httpSettings;

	private final ObjectProvider<SslBundles> sslBundles;

	private final ReentrantLock lock = new ReentrantLock();

	/** By the settings that set them apart. */
	private final Map<List<?>, Transport> transports = new HashMap<>();

	CustomerioTransports(Environment environment, ConfigurableListableBeanFactory beanFactory,
			ObjectProvider<ClientHttpRequestFactoryBuilder<?>> builder,
			ObjectProvider<ClientHttpRequestFactoryBuilderCustomizer<?>> customizers,
			ObjectProvider<HttpClientSettings> httpSettings, ObjectProvider<SslBundles> sslBundles) {
		this.environment = environment;
		this.beanFactory = beanFactory;
		this.builder = builder;
		this.customizers = customizers;
		this.httpSettings = httpSettings;
		this.sslBundles = sslBundles;
	}

	/**
	 * Return the transport with the given settings.
	 * @param properties the settings
	 * @param names turns a key, such as {@code http.read-timeout}, into the full name of
	 * the property from which the setting comes
	 * @return the transport, to be closed by nobody else
	 */
	public Transport get(CustomerioHttpProperties properties, UnaryOperator<String> names) {
		properties.check(names);
		this.lock.lock();
		try {
			return this.transports.computeIfAbsent(connections(properties), (key) -> create(properties, names));
		}
		finally {
			this.lock.unlock();
		}
	}

	private Transport create(CustomerioHttpProperties properties, UnaryOperator<String> names) {
		TransportSetup setup = TransportSetup.of(properties, names, this.httpSettings.getIfAvailable(),
				this.sslBundles.getIfAvailable());
		return new TransportChoice(setup, names.apply("http.factory"), this.environment,
				this.beanFactory.getBeanClassLoader(), this.customizers.orderedStream().toList())
			.choose(properties.getFactory(), new OwnRequestFactoryBuilder(this.beanFactory, this.builder));
	}

	private static List<?> connections(CustomerioHttpProperties properties) {
		return Arrays.asList(properties.getFactory(), properties.getConnectTimeout(), properties.getReadTimeout(),
				properties.getMaxConnections(), properties.getSsl().getBundle());
	}

	@Override
	public void close() {
		this.lock.lock();
		try {
			this.transports.values().forEach(Transport::close);
		}
		finally {
			this.lock.unlock();
		}
	}

}
