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

package io.github.customeriospring.autoconfigure.aot;

import java.lang.reflect.Method;
import java.net.URI;
import java.net.http.HttpClient;
import java.util.List;

import io.github.customeriospring.Device;
import io.github.customeriospring.http.declared.ClientAccessors;
import io.github.customeriospring.pipelines.PipelinesCall;
import io.github.customeriospring.pipelines.TrackSubject;
import io.github.customeriospring.trackv1.CustomerioTrackV1Client;
import io.github.customeriospring.v1.CustomerioV1Client;
import io.github.customeriospring.v1.broadcasts.Audience;
import io.github.customeriospring.v1.shared.content.Action;
import io.github.customeriospring.v2.EntityOperation;
import io.github.customeriospring.v2.PersonRelationship;
import io.github.customeriospring.webhook.event.CustomerEvent;
import io.github.customeriospring.webhook.event.CustomerioEvent;
import io.github.customeriospring.webhook.event.DeliveryEvent;
import org.jspecify.annotations.Nullable;

import org.springframework.aot.hint.BindingReflectionHintsRegistrar;
import org.springframework.aot.hint.ExecutableMode;
import org.springframework.aot.hint.MemberCategory;
import org.springframework.aot.hint.RuntimeHints;
import org.springframework.aot.hint.RuntimeHintsRegistrar;
import org.springframework.aot.hint.TypeReference;
import org.springframework.http.HttpMethod;
import org.springframework.http.client.AbstractClientHttpRequestFactoryWrapper;
import org.springframework.http.client.ClientHttpRequestFactory;
import org.springframework.util.ClassUtils;
import org.springframework.web.client.RestClient;

/**
 * What a native image must keep: proxies of the declared interfaces, and the types that
 * become JSON or come from it.
 *
 * @since 0.1.0
 */
public class CustomerioRuntimeHints implements RuntimeHintsRegistrar {

	/** The clients whose accessors return declared interfaces. */
	private static final List<Class<?>> CLIENTS = List.of(CustomerioV1Client.class, CustomerioTrackV1Client.class);

	/** What records name in a way that is not looked through, or nobody may name. */
	private static final List<String> HIDDEN = List.of("io.github.customeriospring.v2.BatchConnection$Answer",
			"io.github.customeriospring.v1.shared.content.HeadersDeserializer");

	private final BindingReflectionHintsRegistrar binding = new BindingReflectionHintsRegistrar();

	@Override
	public void registerHints(RuntimeHints hints, @Nullable ClassLoader classLoader) {
		hints.resources().registerPattern("io/github/customeriospring/http/connection/version.properties");
		hints.resources().registerPattern("customerio/publisher/db/*/*.sql");
		hints.resources().registerPattern("customerio/webhook/db/*/*.sql");
		registerTransport(hints);
		CLIENTS.forEach((client) -> registerClient(hints, client));
		registerSealed(hints, Action.class);
		registerSealed(hints, Audience.class);
		registerSealed(hints, CustomerioEvent.class);
		registerSealed(hints, EntityOperation.class);
		registerSealed(hints, PipelinesCall.class);
		registerSealed(hints, TrackSubject.class);
		// Conditions of listeners call methods such as is(..)
		hints.reflection()
			.registerType(CustomerEvent.class, MemberCategory.INVOKE_PUBLIC_METHODS)
			.registerType(DeliveryEvent.class, MemberCategory.INVOKE_PUBLIC_METHODS);
		this.binding.registerReflectionHints(hints.reflection(), Device.class, PersonRelationship.class);
		HIDDEN.forEach((type) -> this.binding.registerReflectionHints(hints.reflection(),
				ClassUtils.resolveClassName(type, classLoader)));
	}

	private static void registerTransport(RuntimeHints hints) {
		hints.proxies().registerJdkProxy(RestClient.Builder.class);
		hints.reflection()
			.registerType(AbstractClientHttpRequestFactoryWrapper.class,
					(type) -> type.withMethod("createRequest",
							TypeReference.listOf(URI.class, HttpMethod.class, ClientHttpRequestFactory.class),
							ExecutableMode.INVOKE))
			.registerType(HttpClient.class, (type) -> type.withMethod("shutdownNow", List.of(), ExecutableMode.INVOKE));
	}

	private static void registerClient(RuntimeHints hints, Class<?> client) {
		for (Method accessor : client.getMethods()) {
			hints.reflection().registerMethod(accessor, ExecutableMode.INVOKE);
		}
		DeclaredInterfaceHints interfaces = new DeclaredInterfaceHints();
		ClientAccessors.of(client).keySet().forEach((type) -> interfaces.register(hints, type));
	}

	private void registerSealed(RuntimeHints hints, Class<?> type) {
		this.binding.registerReflectionHints(hints.reflection(), type);
		if (type.isSealed()) {
			for (Class<?> permitted : type.getPermittedSubclasses()) {
				registerSealed(hints, permitted);
			}
		}
	}

}
