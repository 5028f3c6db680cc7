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

import java.io.IOException;
import java.net.ConnectException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeoutException;

import io.github.customeriospring.CustomerioException;
import io.github.customeriospring.CustomerioOutcomeUnknownException;
import io.github.customeriospring.CustomerioTransportException;
import io.github.customeriospring.Wire;
import io.github.customeriospring.http.ThingOperations;
import io.github.customeriospring.http.ThingOperations.Thing;
import org.assertj.core.util.Throwables;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import org.springframework.http.HttpMethod;
import org.springframework.http.HttpRequest;
import org.springframework.http.client.ClientHttpRequestInterceptor;
import org.springframework.http.client.support.HttpRequestWrapper;
import org.springframework.web.client.RestClientException;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

/**
 * What becomes of failures of the application's interceptors.
 */
class InterceptorFailureTests {

	private static final int ALL_ATTEMPTS = 1 + Wire.FAST_RETRIES.maxRetries();

	@RegisterExtension
	static final Wire server = new Wire();

	@BeforeEach
	void answer() {
		server.answer(200, "{\"name\":\"Jane\"}");
	}

	static List<Exception> failures() {
		return List.of(new IllegalStateException("no token"), new IllegalArgumentException("no token"),
				new RestClientException("no token"), new NullPointerException(), new Exception("checked"));
	}

	@ParameterizedTest
	@MethodSource("failures")
	void saysThatNothingWasSentWhenAnInterceptorFailsBefore(Exception cause) {
		CustomerioTransportException failure = failure(CustomerioTransportException.class, before(cause));
		assertThat(failure)
			.hasMessageStartingWith("App API thing.create: it was not sent, since something on its way "
					+ "failed with " + cause.getClass().getSimpleName())
			.hasCause(cause);
		assertThat(failure.mayHaveBeenProcessed()).isFalse();
		assertThat(failure.isTransient()).isFalse();
		assertThat(server.requests()).isEmpty();
	}

	@ParameterizedTest
	@MethodSource("failures")
	void doesNotKnowTheOutcomeWhenAnInterceptorFailsAfter(Exception cause) {
		CustomerioOutcomeUnknownException failure = failure(CustomerioOutcomeUnknownException.class, after(cause));
		assertThat(failure.getCause()).isInstanceOf(CustomerioTransportException.class)
			.hasMessageContaining("failed with " + cause.getClass().getSimpleName())
			.hasCause(cause);
		assertThat(server.requests()).hasSize(1);
	}

	@Test
	void doesNotKnowTheOutcomeWhenAnInterceptorHasNoConnectionOfItsOwnAfter() {
		failure(CustomerioOutcomeUnknownException.class, after(new ConnectException("audit log")));
		assertThat(server.requests()).hasSize(1);
	}

	@Test
	void doesNotKnowTheOutcomeWhenAnInterceptorFailsWithACallOfItsOwnAfter() {
		CustomerioTransportException own = new CustomerioTransportException("own", null, true, false);
		failure(CustomerioOutcomeUnknownException.class, after(own));
		assertThat(server.requests()).hasSize(1);
	}

	@Test
	void doesNotKnowTheOutcomeWhenAnInterceptorMakesARequestOfItsOwn() {
		failure(CustomerioOutcomeUnknownException.class, (request, body, execution) -> {
			execution.execute(new Anew(request), body);
			throw new IllegalStateException();
		});
		assertThat(server.requests()).hasSize(1);
	}

	@Test
	void repeatsWhatWasNotSentForWantOfANetwork() {
		List<HttpMethod> attempts = new ArrayList<>();
		CustomerioTransportException failure = failure(CustomerioTransportException.class,
				(request, body, execution) -> {
					attempts.add(request.getMethod());
					throw new IOException("no token");
				});
		assertThat(failure.mayHaveBeenProcessed()).isFalse();
		assertThat(failure.isTransient()).isTrue();
		assertThat(attempts).hasSize(ALL_ATTEMPTS);
	}

	@Test
	void repeatsWhatIsSafeOnlyAfterTroubleInTheNetwork() {
		for (Exception cause : List.of(new IOException(), new TimeoutException())) {
			server.resetRequests();
			assertThatExceptionOfType(CustomerioTransportException.class)
				.isThrownBy(() -> things(after(cause)).get("1"))
				.matches(CustomerioException::mayHaveBeenProcessed);
			assertThat(server.requests()).hasSize(ALL_ATTEMPTS);
		}
		server.resetRequests();
		assertThatExceptionOfType(CustomerioTransportException.class)
			.isThrownBy(() -> things(after(new IllegalStateException())).get("1"));
		assertThat(server.requests()).hasSize(1);
	}

	@Test
	void hidesWhatWasSentInTheTextOfACause() {
		IllegalStateException cause = new IllegalStateException("bad: JANE-DOE", new IOException("Bearer secret-key"));
		assertThatExceptionOfType(CustomerioTransportException.class)
			.isThrownBy(() -> things(after(cause)).get("Jane-Doe"))
			.satisfies((failure) -> assertThat(failure)
				.hasStackTraceContaining("java.lang.IllegalStateException: bad: ***")
				.hasStackTraceContaining("java.io.IOException: Bearer ***")
				.hasStackTraceContaining("InterceptorFailureTests.java"));
	}

	@Test
	void hidesWhatWasSentInTheDescriptionOfACause() {
		IllegalStateException cause = new IllegalStateException() {

			private static final long serialVersionUID = 1L;

			@Override
			public String toString() {
				return "about Jane-Doe";
			}

		};
		assertThatExceptionOfType(CustomerioTransportException.class)
			.isThrownBy(() -> things(after(new IllegalStateException("x", cause))).get("Jane-Doe"))
			.satisfies((failure) -> assertThat(failure).hasStackTraceContaining(cause.getClass().getName()))
			.satisfies((failure) -> assertThat(Throwables.getStackTrace(failure)).doesNotContain("Jane"));
	}

	@Test
	void translatesWhatCannotBeDescribedAndWhatIsNoException() {
		IllegalStateException cause = new IllegalStateException() {

			private static final long serialVersionUID = 1L;

			@Override
			public String getMessage() {
				throw new IllegalStateException();
			}

		};
		for (Throwable failure : List.of(cause, new Throwable())) {
			assertThatExceptionOfType(CustomerioTransportException.class)
				.isThrownBy(() -> things(before(failure)).create(new Thing("x")))
				.satisfies((ex) -> assertThat(ex).hasStackTraceContaining(failure.getClass().getName()));
			assertThatExceptionOfType(CustomerioOutcomeUnknownException.class)
				.isThrownBy(() -> things(after(failure)).create(new Thing("x")))
				.satisfies((ex) -> assertThat(ex).hasStackTraceContaining(failure.getClass().getName()));
		}
	}

	@Test
	void letsErrorsAndBadArgumentsPass() {
		AssertionError error = new AssertionError();
		assertThatExceptionOfType(AssertionError.class).isThrownBy(() -> things((request, body, execution) -> {
			throw error;
		}).create(new Thing("x"))).isSameAs(error);
		assertThatIllegalArgumentException().isThrownBy(() -> things(after(new IOException())).get(".."));
		assertThat(server.requests()).isEmpty();
	}

	private static <T extends CustomerioException> T failure(Class<T> type, ClientHttpRequestInterceptor interceptor) {
		T failure = catchThrowableOfType(type, () -> things(interceptor).create(new Thing("Jane-Doe")));
		assertThat(failure).isNotNull();
		return failure;
	}

	private static ThingOperations things(ClientHttpRequestInterceptor interceptor) {
		return ThingOperations.builder(server).customize((builder) -> builder.requestInterceptor(interceptor)).build();
	}

	private static ClientHttpRequestInterceptor before(Throwable failure) {
		return (request, body, execution) -> {
			throw InterceptorFailureTests.<RuntimeException>sneaky(failure);
		};
	}

	private static ClientHttpRequestInterceptor after(Throwable failure) {
		return (request, body, execution) -> {
			execution.execute(request, body).close();
			throw InterceptorFailureTests.<RuntimeException>sneaky(failure);
		};
	}

	/** As languages without checked exceptions throw them. */
	@SuppressWarnings("unchecked")
	private static <E extends Throwable> E sneaky(Throwable failure) throws E {
		throw (E) failure;
	}

	/**
	 * A request that forgets what belongs to the first one.
	 */
	private static final class Anew extends HttpRequestWrapper {

		Anew(HttpRequest request) {
			super(request);
		}

		@Override
		public Map<String, Object> getAttributes() {
			return new HashMap<>();
		}

	}

}
