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

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

import io.github.customeriospring.CustomerioTransportException;
import io.github.customeriospring.http.RetrySettings;
import io.github.customeriospring.v1.CustomerioV1Client;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

import org.springframework.http.HttpStatus;
import org.springframework.http.client.ClientHttpRequestFactory;
import org.springframework.http.client.ClientHttpResponse;
import org.springframework.mock.http.client.MockClientHttpRequest;
import org.springframework.mock.http.client.MockClientHttpResponse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * More calls at once than a transport of the application has threads for.
 */
@Timeout(60)
class ForeignTransportTests {

	private static final int THREADS = 100;

	private final ExecutorService callers = Executors.newCachedThreadPool();

	private final CountDownLatch begun = new CountDownLatch(THREADS);

	private final CountDownLatch answers = new CountDownLatch(1);

	private final Transport transport = Transport.of(answeringLate());

	@AfterEach
	void end() {
		this.answers.countDown();
		this.callers.shutdownNow();
	}

	@Test
	void callsWaitUntilThereIsAThread() throws Exception {
		CustomerioV1Client client = client(Duration.ofSeconds(50));
		List<Future<?>> calls = new ArrayList<>();
		for (int i = 0; i < 2 * THREADS; i++) {
			calls.add(this.callers.submit(() -> client.workspaces().list()));
		}
		this.begun.await();
		this.answers.countDown();
		for (Future<?> call : calls) {
			assertThat(call.get()).isEqualTo(List.of());
		}
	}

	@Test
	void aCallThatGotNoThreadInTimeWasNotSent() throws Exception {
		CustomerioV1Client patient = client(Duration.ofSeconds(50));
		for (int i = 0; i < THREADS; i++) {
			this.callers.submit(() -> patient.workspaces().list());
		}
		this.begun.await();
		CustomerioV1Client hasty = client(Duration.ofMillis(50));
		assertThatExceptionOfType(CustomerioTransportException.class)
			.isThrownBy(() -> hasty.broadcasts().trigger(12, (broadcast) -> {
			}))
			.matches((ex) -> !ex.mayHaveBeenProcessed() && ex.isTransient());
	}

	private CustomerioV1Client client(Duration attemptTimeout) {
		return CustomerioV1Client.builder()
			.apiKey("key")
			.transport(this.transport)
			.retry(RetrySettings.none())
			.attemptTimeout(attemptTimeout)
			.build();
	}

	private ClientHttpRequestFactory answeringLate() {
		return (uri, method) -> new MockClientHttpRequest(method, uri) {

			@Override
			protected ClientHttpResponse executeInternal() {
				ForeignTransportTests.this.begun.countDown();
				try {
					ForeignTransportTests.this.answers.await();
				}
				catch (InterruptedException ex) {
					throw new IllegalStateException(ex);
				}
				return new MockClientHttpResponse("{\"workspaces\":[]}".getBytes(StandardCharsets.US_ASCII),
						HttpStatus.OK);
			}

		};
	}

}
