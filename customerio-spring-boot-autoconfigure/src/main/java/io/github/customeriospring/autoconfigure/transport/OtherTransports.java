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

import io.github.customeriospring.http.transport.Transport;

import org.springframework.beans.factory.DisposableBean;
import org.springframework.boot.http.client.ClientHttpRequestFactoryBuilder;
import org.springframework.boot.http.client.HttpComponentsClientHttpRequestFactoryBuilder;
import org.springframework.boot.http.client.JdkClientHttpRequestFactoryBuilder;
import org.springframework.boot.http.client.JettyClientHttpRequestFactoryBuilder;
import org.springframework.boot.http.client.ReactorClientHttpRequestFactoryBuilder;
import org.springframework.http.client.ClientHttpRequestFactory;

/**
 * Builds transports with builders that are not ours.
 */
final class OtherTransports {

	private OtherTransports() {
	}

	static Transport build(ClientHttpRequestFactoryBuilder<?> builder, TransportSetup setup) {
		if (builder instanceof HttpComponentsClientHttpRequestFactoryBuilder httpComponents) {
			return HttpComponentsTransports.build(httpComponents, setup);
		}
		if (builder instanceof JdkClientHttpRequestFactoryBuilder jdk) {
			return JdkTransports.build(jdk, setup);
		}
		if (builder instanceof JettyClientHttpRequestFactoryBuilder jetty) {
			return JettyTransports.build(jetty, setup);
		}
		if (builder instanceof ReactorClientHttpRequestFactoryBuilder reactor) {
			return ReactorTransports.build(reactor, setup);
		}
		ClientHttpRequestFactory factory = builder.build(setup.http());
		return Transport.of(factory, () -> destroy(factory));
	}

	private static void destroy(ClientHttpRequestFactory factory) {
		if (factory instanceof DisposableBean disposable) {
			try {
				disposable.destroy();
			}
			catch (Exception ex) {
				throw new IllegalStateException("The transport cannot be closed", ex);
			}
		}
	}

}
