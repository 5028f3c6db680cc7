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

import java.util.List;
import java.util.Locale;

import io.github.customeriospring.http.transport.Transport;
import org.jspecify.annotations.Nullable;

import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.http.client.ClientHttpRequestFactoryBuilder;
import org.springframework.boot.http.client.autoconfigure.ClientHttpRequestFactoryBuilderCustomizer;
import org.springframework.boot.http.client.autoconfigure.imperative.ImperativeHttpClientsProperties.Factory;
import org.springframework.boot.util.LambdaSafe;
import org.springframework.core.env.Environment;
import org.springframework.util.ClassUtils;

/**
 * Chooses the transport: the one that is named for Customer.io, the one that is named for
 * all HTTP clients, the application's own builder, HttpComponents, the JDK's client; in
 * this order, whatever kind of application it is.
 */
final class TransportChoice {

	private static final String BOOT_PROPERTY = "spring.http.clients.imperative.factory";

	private final TransportSetup setup;

	/** The name of the property that names a factory for Customer.io. */
	private final String property;

	private final Environment environment;

	private final @Nullable ClassLoader classLoader;

	private final List<ClientHttpRequestFactoryBuilderCustomizer<?>> customizers;

	TransportChoice(TransportSetup setup, String property, Environment environment, @Nullable ClassLoader classLoader,
			List<ClientHttpRequestFactoryBuilderCustomizer<?>> customizers) {
		this.setup = setup;
		this.property = property;
		this.environment = environment;
		this.classLoader = classLoader;
		this.customizers = customizers;
	}

	Transport choose(@Nullable Factory named, OwnRequestFactoryBuilder ownBuilder) {
		if (named != null) {
			return create(named, this.property);
		}
		Factory namedForAll = Binder.get(this.environment).bind(BOOT_PROPERTY, Factory.class).orElse(null);
		if (namedForAll != null) {
			return create(namedForAll, BOOT_PROPERTY);
		}
		ClientHttpRequestFactoryBuilder<?> own = ownBuilder.find();
		if (own != null) {
			return OtherTransports.build(own, this.setup);
		}
		return Library.HTTP_COMPONENTS.isPresent(this.classLoader)
				? HttpComponentsTransports.create(this.setup, this::customize)
				: JdkTransports.create(this.setup, this::customize);
	}

	private Transport create(Factory factory, String property) {
		return switch (factory) {
			case HTTP_COMPONENTS -> {
				require(Library.HTTP_COMPONENTS, property);
				yield HttpComponentsTransports.create(this.setup, this::customize);
			}
			case JETTY -> {
				require(Library.JETTY, property);
				yield JettyTransports.create(this.setup, this::customize);
			}
			case REACTOR -> {
				require(Library.REACTOR, property);
				yield ReactorTransports.create(this.setup, this::customize);
			}
			case JDK -> JdkTransports.create(this.setup, this::customize);
			case SIMPLE -> OtherTransports.build(customize(ClientHttpRequestFactoryBuilder.simple()), this.setup);
		};
	}

	@SuppressWarnings("unchecked")
	private <B extends ClientHttpRequestFactoryBuilder<?>> B customize(B builder) {
		if (this.customizers.isEmpty()) {
			return builder;
		}
		ClientHttpRequestFactoryBuilder<?>[] customized = { builder };
		LambdaSafe.callbacks(ClientHttpRequestFactoryBuilderCustomizer.class, this.customizers, customized[0])
			.invoke((customizer) -> customized[0] = customizer.customize(customized[0]));
		return (B) customized[0];
	}

	private void require(Library library, String property) {
		if (!library.isPresent(this.classLoader)) {
			throw new MissingHttpClientException(property, library.name().toLowerCase(Locale.ROOT).replace('_', '-'),
					library.dependency);
		}
	}

	private enum Library {

		HTTP_COMPONENTS("org.apache.hc.client5.http.impl.classic.HttpClientBuilder",
				"org.apache.httpcomponents.client5:httpclient5"),

		JETTY("org.eclipse.jetty.client.HttpClient", "org.eclipse.jetty:jetty-client"),

		REACTOR("reactor.netty.http.client.HttpClient", "io.projectreactor.netty:reactor-netty-http");

		private final String type;

		private final String dependency;

		Library(String type, String dependency) {
			this.type = type;
			this.dependency = dependency;
		}

		boolean isPresent(@Nullable ClassLoader classLoader) {
			return ClassUtils.isPresent(this.type, classLoader);
		}

	}

}
