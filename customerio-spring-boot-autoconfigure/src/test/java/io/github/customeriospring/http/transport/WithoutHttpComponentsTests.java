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

package io.github.customeriospring.http.transport;

import java.io.IOException;
import java.io.InputStream;

import org.junit.jupiter.api.Test;

import org.springframework.http.client.ClientHttpRequestFactory;
import org.springframework.http.client.JettyClientHttpRequestFactory;
import org.springframework.http.client.SimpleClientHttpRequestFactory;
import org.springframework.util.ClassUtils;
import org.springframework.util.StreamUtils;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests that the transport works where HttpComponents is not on the class path.
 */
class WithoutHttpComponentsTests {

	private final ClassLoader classLoader = new WithoutHttpComponents();

	@Test
	void takesTheJdksClient() throws Exception {
		Object settings = type(TransportSettings.class).getMethod("defaults").invoke(null);
		Object transport = type(Transport.class).getMethod("create", type(TransportSettings.class))
			.invoke(null, settings);
		assertThat(transport).hasToString("the JDK's client");
		((AutoCloseable) transport).close();
	}

	@Test
	void takesOtherFactories() throws Exception {
		for (ClientHttpRequestFactory factory : new ClientHttpRequestFactory[] { new SimpleClientHttpRequestFactory(),
				new JettyClientHttpRequestFactory() }) {
			Object transport = type(Transport.class).getMethod("of", ClientHttpRequestFactory.class)
				.invoke(null, factory);
			assertThat(factory.getClass().getSimpleName()).startsWith(transport.toString());
			((AutoCloseable) transport).close();
		}
	}

	private Class<?> type(Class<?> type) {
		Class<?> resolved = ClassUtils.resolveClassName(type.getName(), this.classLoader);
		assertThat(resolved).isNotSameAs(type);
		return resolved;
	}

	/**
	 * Loads our own classes once more, as if HttpComponents were not there.
	 */
	private static final class WithoutHttpComponents extends ClassLoader {

		WithoutHttpComponents() {
			super(WithoutHttpComponentsTests.class.getClassLoader());
		}

		@Override
		protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
			if (name.startsWith("org.apache.hc.")) {
				throw new ClassNotFoundException(name);
			}
			if (!name.startsWith(Transport.class.getPackageName()) || findLoadedClass(name) != null) {
				return super.loadClass(name, resolve);
			}
			try (InputStream input = getResourceAsStream(ClassUtils.convertClassNameToResourcePath(name) + ".class")) {
				byte[] bytes = StreamUtils.copyToByteArray(input);
				return defineClass(name, bytes, 0, bytes.length);
			}
			catch (IOException ex) {
				throw new ClassNotFoundException(name, ex);
			}
		}

	}

}
