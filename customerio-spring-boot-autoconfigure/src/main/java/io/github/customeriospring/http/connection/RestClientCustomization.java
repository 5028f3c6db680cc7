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

package io.github.customeriospring.http.connection;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.function.Consumer;

import org.jspecify.annotations.Nullable;

import org.springframework.http.client.ClientHttpRequestFactory;
import org.springframework.util.ReflectionUtils;
import org.springframework.web.client.RestClient;

/**
 * A change to a {@link RestClient.Builder} that keeps two things back. The builder cannot
 * be asked for its request factory, and a mock that is bound there must neither be
 * ignored nor used without guard. What observes requests is set last, so that there is a
 * client without it as well.
 */
final class RestClientCustomization implements InvocationHandler {

	/** The method of the builder whose argument has a type of an optional library. */
	private static final String OBSERVATION_REGISTRY = "observationRegistry";

	private final RestClient.Builder builder;

	private @Nullable Consumer<RestClient.Builder> observations;

	private @Nullable ClientHttpRequestFactory requestFactory;

	private RestClientCustomization(RestClient.Builder builder) {
		this.builder = builder;
	}

	/**
	 * Apply the given change.
	 * @param builder the builder to change
	 * @param customizer the change
	 * @return what the builder was not given
	 */
	static RestClientCustomization apply(RestClient.Builder builder, Consumer<RestClient.Builder> customizer) {
		RestClientCustomization customization = new RestClientCustomization(builder);
		customizer.accept((RestClient.Builder) Proxy.newProxyInstance(RestClient.Builder.class.getClassLoader(),
				new Class<?>[] { RestClient.Builder.class }, customization));
		return customization;
	}

	/**
	 * Return the request factory that was set.
	 */
	@Nullable ClientHttpRequestFactory requestFactory() {
		return this.requestFactory;
	}

	/**
	 * Build the client, with what observes its requests and without.
	 */
	RestClients build() {
		RestClient unobserved = this.builder.build();
		if (this.observations == null) {
			return new RestClients(unobserved);
		}
		this.observations.accept(this.builder);
		return new RestClients(this.builder.build(), unobserved);
	}

	@Override
	@SuppressWarnings("unchecked")
	public @Nullable Object invoke(Object proxy, Method method, Object @Nullable [] arguments) throws Throwable {
		if (method.getName().equals("requestFactory") && arguments != null) {
			this.requestFactory = (ClientHttpRequestFactory) arguments[0];
			return proxy;
		}
		if (method.getName().equals(OBSERVATION_REGISTRY) && arguments != null) {
			this.observations = (builder) -> ReflectionUtils.invokeMethod(method, builder, arguments);
			return proxy;
		}
		if (method.getName().equals("apply") && arguments != null) {
			((Consumer<RestClient.Builder>) arguments[0]).accept((RestClient.Builder) proxy);
			return proxy;
		}
		try {
			Object result = method.invoke(this.builder, arguments);
			return (result == this.builder) ? proxy : result;
		}
		catch (InvocationTargetException ex) {
			throw ex.getTargetException();
		}
	}

}
