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

package io.github.customeriospring.autoconfigure.publisher;

import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

import io.github.customeriospring.publisher.store.PublisherStore;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link LazyStore}.
 */
class LazyStoreTests {

	private final List<String> calls = new ArrayList<>();

	private final LazyStore store = new LazyStore("Store", () -> {
		this.calls.add("made");
		return (PublisherStore) Proxy.newProxyInstance(getClass().getClassLoader(),
				new Class<?>[] { PublisherStore.class }, (proxy, method, arguments) -> {
					this.calls.add(method.getName());
					return null;
				});
	});

	@Test
	void isNotMadeWhenItStarts() {
		this.store.start();
		assertThat(this.store).hasToString("Store");
		assertThat(this.calls).isEmpty();
	}

	@ParameterizedTest
	@MethodSource("uses")
	void isMadeOnceWhenItIsUsed(Method use) throws ReflectiveOperationException {
		Object[] arguments = new Object[use.getParameterCount()];
		use.invoke(this.store, arguments);
		use.invoke(this.store, arguments);
		assertThat(this.calls).containsExactly("made", use.getName(), use.getName());
	}

	static Stream<Method> uses() {
		return Stream.of(PublisherStore.class.getMethods())
			.filter((method) -> !Modifier.isStatic(method.getModifiers()) && !method.getName().equals("start"));
	}

}
