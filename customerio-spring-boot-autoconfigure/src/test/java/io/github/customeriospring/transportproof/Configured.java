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

package io.github.customeriospring.transportproof;

import java.net.Authenticator;
import java.net.PasswordAuthentication;
import java.net.http.HttpClient;

import io.github.customeriospring.autoconfigure.CustomerioRestClientCustomizer;
import io.github.customeriospring.autoconfigure.CustomerioV1ClientCustomizer;
import org.apache.hc.client5.http.impl.DefaultHttpRequestRetryStrategy;
import org.apache.hc.client5.http.impl.DefaultRedirectStrategy;
import org.jspecify.annotations.Nullable;

import org.springframework.boot.http.client.ClientHttpRequestFactoryBuilder;
import org.springframework.boot.http.client.HttpComponentsClientHttpRequestFactoryBuilder;
import org.springframework.boot.http.client.JdkClientHttpRequestFactoryBuilder;
import org.springframework.boot.http.client.JettyClientHttpRequestFactoryBuilder;
import org.springframework.boot.http.client.ReactorClientHttpRequestFactoryBuilder;
import org.springframework.boot.http.client.autoconfigure.ClientHttpRequestFactoryBuilderCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.client.HttpComponentsClientHttpRequestFactory;
import org.springframework.web.client.RestClient;

/**
 * The ways to give a transport to the clients of a Spring Boot application.
 */
enum Configured {

	NOTHING(null),

	HTTP_COMPONENTS("customerio.http.factory=http-components"),

	JDK("customerio.http.factory=jdk"),

	JETTY("customerio.http.factory=jetty"),

	REACTOR("customerio.http.factory=reactor"),

	SIMPLE("customerio.http.factory=simple"),

	FOR_ALL_CLIENTS("spring.http.clients.imperative.factory=jdk"),

	LAX_HTTP_COMPONENTS("customerio.http.factory=http-components", Lax.class),

	LAX_JDK("customerio.http.factory=jdk", Lax.class),

	LAX_JETTY("customerio.http.factory=jetty", Lax.class),

	LAX_REACTOR("customerio.http.factory=reactor", Lax.class),

	LAX_FOR_ALL_CLIENTS("spring.http.clients.redirects=follow", Lax.class),

	OWN_BUILDER(null, OwnBuilder.class),

	OWN_TYPED_BUILDER(null, OwnTypedBuilder.class),

	OWN_JETTY_BUILDER(null, OwnJettyBuilder.class),

	REST_CLIENT_CUSTOMIZER(null, WithRestClientCustomizer.class),

	CLIENT_CUSTOMIZER(null, WithClientCustomizer.class),

	BOOTS_REST_CLIENT_BUILDER(null, WithBootsRestClientBuilder.class);

	private final @Nullable String property;

	private final Class<?> configuration;

	Configured(@Nullable String property) {
		this(property, Configured.class);
	}

	Configured(@Nullable String property, Class<?> configuration) {
		this.property = property;
		this.configuration = configuration;
	}

	String[] properties() {
		return (this.property != null) ? new String[] { this.property } : new String[0];
	}

	Class<?>[] configurations() {
		return (this.configuration != Configured.class) ? new Class<?>[] { this.configuration } : new Class<?>[0];
	}

	/**
	 * Customizers that switch on whatever sends a request again.
	 */
	@Configuration(proxyBeanMethods = false)
	static class Lax {

		@Bean
		ClientHttpRequestFactoryBuilderCustomizer<HttpComponentsClientHttpRequestFactoryBuilder> httpComponents() {
			return (builder) -> builder
				.withHttpClientCustomizer((client) -> client.setRedirectStrategy(DefaultRedirectStrategy.INSTANCE)
					.setRetryStrategy(DefaultHttpRequestRetryStrategy.INSTANCE));
		}

		@Bean
		ClientHttpRequestFactoryBuilderCustomizer<JdkClientHttpRequestFactoryBuilder> jdk() {
			return (builder) -> builder.withHttpClientCustomizer(
					(client) -> client.followRedirects(HttpClient.Redirect.ALWAYS).authenticator(new Authenticator() {

						@Override
						protected PasswordAuthentication getPasswordAuthentication() {
							return new PasswordAuthentication("user", "password".toCharArray());
						}

					}));
		}

		@Bean
		ClientHttpRequestFactoryBuilderCustomizer<JettyClientHttpRequestFactoryBuilder> jetty() {
			return (builder) -> builder.withHttpClientCustomizer((client) -> client.setFollowRedirects(true));
		}

		@Bean
		ClientHttpRequestFactoryBuilderCustomizer<ReactorClientHttpRequestFactoryBuilder> reactor() {
			return (builder) -> builder.withHttpClientCustomizer((client) -> client.followRedirect(true));
		}

	}

	@Configuration(proxyBeanMethods = false)
	static class OwnBuilder {

		@Bean
		ClientHttpRequestFactoryBuilder<?> own() {
			return (settings) -> new HttpComponentsClientHttpRequestFactory();
		}

	}

	@Configuration(proxyBeanMethods = false)
	static class OwnTypedBuilder {

		@Bean
		ClientHttpRequestFactoryBuilder<?> clientHttpRequestFactoryBuilder() {
			return new Lax().httpComponents().customize(ClientHttpRequestFactoryBuilder.httpComponents());
		}

	}

	@Configuration(proxyBeanMethods = false)
	static class OwnJettyBuilder {

		@Bean
		ClientHttpRequestFactoryBuilder<?> own() {
			return new Lax().jetty().customize(ClientHttpRequestFactoryBuilder.jetty());
		}

	}

	@Configuration(proxyBeanMethods = false)
	static class WithRestClientCustomizer {

		@Bean
		CustomerioRestClientCustomizer customizer() {
			return (builder) -> builder
				.apply((inner) -> inner.requestFactory(new HttpComponentsClientHttpRequestFactory()));
		}

	}

	@Configuration(proxyBeanMethods = false)
	static class WithClientCustomizer {

		@Bean
		CustomerioV1ClientCustomizer customizer() {
			return (builder) -> builder.requestFactory(new HttpComponentsClientHttpRequestFactory());
		}

	}

	@Configuration(proxyBeanMethods = false)
	static class WithBootsRestClientBuilder {

		@Bean
		CustomerioV1ClientCustomizer customizer(RestClient.Builder restClientBuilder) {
			return (builder) -> builder.restClientBuilder(restClientBuilder);
		}

	}

}
