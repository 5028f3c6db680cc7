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

package io.github.customeriospring.v1.shared;

import java.time.Duration;
import java.util.Iterator;
import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;
import java.util.stream.Stream;

import io.github.customeriospring.Api;
import io.github.customeriospring.CustomerioAuthenticationException;
import io.github.customeriospring.CustomerioException;
import io.github.customeriospring.CustomerioJobException;
import io.github.customeriospring.CustomerioNotFoundException;
import io.github.customeriospring.CustomerioTransportException;
import io.github.customeriospring.ErrorResponse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatException;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

class JobAwaiterTests {

	private final VirtualTime time = new VirtualTime();

	private final JobAwaiter awaiter = this.time.awaiter();

	@Test
	void doesNotWaitForWhatIsDone() {
		assertThat(await(Duration.ZERO, JobProgress.DONE)).isEqualTo(JobProgress.DONE);
		assertThat(this.time.pauses()).isEmpty();
	}

	@Test
	void waitsLongerEachTimeUpToABound() {
		Iterator<JobProgress> progress = Stream
			.concat(Stream.generate(() -> JobProgress.WAITING).limit(9), Stream.of(JobProgress.DONE))
			.iterator();
		this.awaiter.await("export 7", Duration.ofHours(1), progress::next, (reached) -> reached);
		assertThat(this.time.pauses())
			.startsWith(Duration.ofSeconds(1), Duration.ofMillis(1500), Duration.ofMillis(2250))
			.endsWith(Duration.ofSeconds(15), Duration.ofSeconds(15))
			.hasSize(9);
	}

	@Test
	void endsWithTheTime() {
		assertThatExceptionOfType(CustomerioJobException.class)
			.isThrownBy(() -> this.awaiter.await("export 7", Duration.ofSeconds(4), () -> JobProgress.WAITING,
					(reached) -> reached))
			.withMessage("The export 7 was not done within PT4S, and goes on. Wait for it again, or longer")
			.satisfies((ex) -> {
				assertThat(ex.getJob(JobProgress.class)).isEqualTo(JobProgress.WAITING);
				assertThat(ex.isTransient()).isTrue();
				assertThat(ex.mayHaveBeenProcessed()).isTrue();
			});
		assertThat(this.time.pauses()).containsExactly(Duration.ofSeconds(1), Duration.ofMillis(1500),
				Duration.ofMillis(1500));
	}

	@Test
	void takesAJobThatIsNotKnownYetForOneThatIsWaitedFor() {
		Iterator<Supplier<JobProgress>> answers = List
			.<Supplier<JobProgress>>of(JobAwaiterTests::unknown, JobAwaiterTests::unknown, () -> JobProgress.DONE)
			.iterator();
		assertThat(
				this.awaiter.await("export 7", Duration.ofMinutes(1), () -> answers.next().get(), (reached) -> reached))
			.isEqualTo(JobProgress.DONE);
		assertThat(this.time.pauses()).hasSize(2);
	}

	@Test
	void saysThatAJobWasNeverKnown() {
		assertThatExceptionOfType(CustomerioJobException.class)
			.isThrownBy(() -> this.awaiter.await("export 7", Duration.ofSeconds(1), JobAwaiterTests::unknown,
					(reached) -> reached))
			.satisfies((ex) -> assertThat(ex.getJob(JobProgress.class)).isNull());
	}

	@ParameterizedTest
	@CsvSource({ "FAILED, failed", "CANCELED, was canceled" })
	void endsWithAJobThatEndsBadly(JobProgress end, String words) {
		assertThatExceptionOfType(CustomerioJobException.class)
			.isThrownBy(() -> await(Duration.ofMinutes(1), JobProgress.WAITING, end))
			.withMessageStartingWith("The export 7 " + words)
			.satisfies((ex) -> {
				assertThat(ex.getJob(JobProgress.class)).isEqualTo(end);
				assertThat(ex.getJob(String.class)).isNull();
				assertThat(ex.isTransient()).isFalse();
			});
	}

	@Test
	void endsWhenTheThreadIsInterrupted() {
		JobAwaiter impatient = new JobAwaiter(System::nanoTime, (pause) -> {
			throw new InterruptedException();
		});
		assertThatExceptionOfType(CustomerioTransportException.class)
			.isThrownBy(() -> impatient.await("export 7", Duration.ofMinutes(1), () -> JobProgress.WAITING,
					(reached) -> reached))
			.withMessage("The wait for the export 7 was interrupted; Customer.io goes on with it");
		assertThat(Thread.interrupted()).isTrue();
	}

	@Test
	void sleepsByTheClockOnTheWall() {
		Thread.currentThread().interrupt();
		assertThatExceptionOfType(CustomerioTransportException.class).isThrownBy(() -> JobAwaiter.system()
			.await("export 7", Duration.ofMinutes(1), () -> JobProgress.WAITING, (reached) -> reached));
		assertThat(Thread.interrupted()).isTrue();
	}

	@Test
	void waitsAsLongAsTheClockGoes() {
		assertThat(await(Duration.ofSeconds(Long.MAX_VALUE, 999_999_999), JobProgress.WAITING, JobProgress.DONE))
			.isEqualTo(JobProgress.DONE);
		assertThat(this.time.pauses()).hasSize(1);
	}

	@Test
	void asksOnceWithoutAnyTime() {
		assertThatExceptionOfType(CustomerioJobException.class)
			.isThrownBy(() -> await(Duration.ZERO, JobProgress.WAITING));
		assertThat(this.time.pauses()).isEmpty();
	}

	@Test
	void endsWithWhatAQuestionEndsWith() {
		CustomerioException failure = new CustomerioAuthenticationException(
				new ErrorResponse(Api.APP.displayName(), 401, List.of(), null, null), "wrong key");
		assertThatException().isThrownBy(() -> this.awaiter.await("export 7", Duration.ofMinutes(1), () -> {
			throw failure;
		}, (reached) -> JobProgress.DONE)).isSameAs(failure);
		assertThat(this.time.pauses()).isEmpty();
	}

	@Test
	void refusesANegativeTime() {
		assertThatIllegalArgumentException().isThrownBy(() -> await(Duration.ofSeconds(-1), JobProgress.DONE))
			.withMessage("timeout must not be negative");
	}

	private JobProgress await(Duration timeout, JobProgress... progress) {
		Iterator<JobProgress> answers = List.of(progress).iterator();
		return Objects.requireNonNull(this.awaiter.await("export 7", timeout, answers::next, (reached) -> reached));
	}

	private static JobProgress unknown() {
		throw new CustomerioNotFoundException(new ErrorResponse(Api.APP.displayName(), 404, List.of(), null, null),
				"no such job");
	}

}
