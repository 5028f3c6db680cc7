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

package io.github.customeriospring.http;

import java.io.IOException;
import java.util.List;
import java.util.function.Supplier;

import io.github.customeriospring.CustomerioNotFoundException;
import io.github.customeriospring.CustomerioTransportException;
import io.github.customeriospring.Wire;
import io.github.customeriospring.http.ThingOperations.Thing;
import io.github.customeriospring.metrics.ObservationCallObserver;
import io.micrometer.observation.Observation;
import io.micrometer.observation.ObservationHandler;
import io.micrometer.observation.ObservationRegistry;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

import static io.github.customeriospring.Sneaky.sneaky;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * What only watches a call decides nothing, least of all how often a message is sent.
 */
@ExtendWith(OutputCaptureExtension.class)
class WatcherFailureTests {

	@RegisterExtension
	static final Wire server = new Wire();

	@BeforeEach
	void answer() {
		server.answer(200, "{\"name\":\"Jane\"}");
	}

	@ParameterizedTest
	@ValueSource(strings = { "onStart", "onScopeOpened", "onScopeClosed", "onStop" })
	void callsSucceedWhateverObservationHandlersDo(String phase, CapturedOutput output) {
		ObservationRegistry registry = failing(phase);
		ThingOperations things = ThingOperations.builder(server)
			.observer(new ObservationCallObserver(registry))
			.customize((builder) -> builder.observationRegistry(registry))
			.build();
		assertThat(things.create(new Thing("x"))).isEqualTo(new Thing("Jane"));
		assertThat(things.create(new Thing("x"))).isEqualTo(new Thing("Jane"));
		assertThat(server.requests()).hasSize(2);
		assertThat(output)
			.containsOnlyOnce("or something else that watches calls to Customer.io, failed with "
					+ "java.lang.IllegalStateException at ")
			.doesNotContain("Jane");
	}

	@ParameterizedTest
	@ValueSource(strings = { "onStart", "onScopeOpened", "onError", "onScopeClosed", "onStop" })
	void failuresStayWhatTheyAreWhateverObservationHandlersDo(String phase) {
		server.answer(404, "{}");
		ObservationRegistry registry = failing(phase);
		ThingOperations things = ThingOperations.builder(server)
			.observer(new ObservationCallObserver(registry))
			.customize((builder) -> builder.observationRegistry(registry))
			.build();
		assertThatExceptionOfType(CustomerioNotFoundException.class).isThrownBy(() -> things.create(new Thing("x")));
		assertThat(server.requests()).hasSize(1);
	}

	@ParameterizedTest
	@ValueSource(strings = { "onStart", "onScopeOpened", "onScopeClosed", "onStop" })
	void callsSucceedWhateverKindOfFailureItIs(String phase) {
		for (Exception failure : List.of(new Exception(), new IOException(), new InterruptedException())) {
			server.resetRequests();
			ObservationRegistry registry = failing(phase, failure);
			ThingOperations things = ThingOperations.builder(server)
				.observer(new ObservationCallObserver(registry))
				.customize((builder) -> builder.observationRegistry(registry))
				.build();
			assertThat(things.create(new Thing("x"))).isEqualTo(new Thing("Jane"));
			assertThat(server.requests()).hasSize(1);
		}
	}

	static List<CallObserver> observers() {
		return List.of(observer((work) -> {
			throw new IllegalStateException("Jane");
		}), observer((work) -> {
			work.get();
			throw new IllegalStateException("Jane");
		}), observer((work) -> {
			work.get();
			return work.get();
		}), observer((work) -> null), observer((work) -> new Thing("other")));
	}

	@ParameterizedTest
	@MethodSource("observers")
	void sendsOnceWhateverAnObserverDoes(CallObserver observer) {
		ThingOperations things = ThingOperations.builder(server).observer(observer).build();
		assertThat(things.create(new Thing("x"))).isEqualTo(new Thing("Jane"));
		assertThat(server.requests()).hasSize(1);
	}

	@Test
	void failsAsTheCallDoesWhateverAnObserverDoes() {
		server.answer(404, "{}");
		for (CallObserver observer : observers()) {
			server.resetRequests();
			ThingOperations things = ThingOperations.builder(server).observer(observer).build();
			assertThatExceptionOfType(CustomerioNotFoundException.class)
				.isThrownBy(() -> things.create(new Thing("x")));
			assertThat(server.requests()).hasSize(1);
		}
	}

	@Test
	void reportsARequestThatCannotEvenBegin() {
		ThingOperations things = ThingOperations.builder(server)
			.customize((builder) -> builder.requestInitializer((request) -> {
				throw new IllegalStateException("broken");
			}))
			.build();
		assertThatExceptionOfType(CustomerioTransportException.class).isThrownBy(() -> things.create(new Thing("x")))
			.withMessageContaining("it was not sent")
			.withRootCauseInstanceOf(IllegalStateException.class)
			.matches((ex) -> !ex.mayHaveBeenProcessed() && !ex.isTransient());
		assertThat(server.requests()).isEmpty();
	}

	private static CallObserver observer(Watching watching) {
		return new CallObserver() {

			@Override
			@SuppressWarnings("unchecked")
			public <T extends @Nullable Object> T observe(Call call, Supplier<T> work) {
				return (T) watching.watch(work);
			}

		};
	}

	private static ObservationRegistry failing(String phase) {
		return failing(phase, new IllegalStateException("Jane"));
	}

	private static ObservationRegistry failing(String phase, Exception failure) {
		ObservationRegistry registry = ObservationRegistry.create();
		registry.observationConfig().observationHandler(new FailingHandler(phase, failure));
		return registry;
	}

	private interface Watching {

		@Nullable Object watch(Supplier<?> work);

	}

	private record FailingHandler(String phase, Exception failure) implements ObservationHandler<Observation.Context> {

		@Override
		public void onStart(Observation.Context context) {
			failIn("onStart");
		}

		@Override
		public void onScopeOpened(Observation.Context context) {
			failIn("onScopeOpened");
		}

		@Override
		public void onError(Observation.Context context) {
			failIn("onError");
		}

		@Override
		public void onScopeClosed(Observation.Context context) {
			failIn("onScopeClosed");
		}

		@Override
		public void onStop(Observation.Context context) {
			failIn("onStop");
		}

		private void failIn(String phase) {
			if (phase.equals(this.phase)) {
				throw sneaky(this.failure);
			}
		}

		@Override
		public boolean supportsContext(Observation.Context context) {
			return true;
		}

	}

}
