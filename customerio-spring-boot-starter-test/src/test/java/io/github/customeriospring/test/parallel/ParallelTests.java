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

package io.github.customeriospring.test.parallel;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

import io.github.customeriospring.test.EnableFakeCustomerio;
import io.github.customeriospring.test.FakeCustomerio;
import io.github.customeriospring.v2.CustomerioV2Client;
import io.github.customeriospring.v2.Person;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.platform.engine.discovery.DiscoverySelectors;
import org.junit.platform.launcher.LauncherDiscoveryRequest;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;
import org.junit.platform.launcher.listeners.SummaryGeneratingListener;
import org.junit.platform.launcher.listeners.TestExecutionSummary;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Configuration;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Runs test classes that share fakes in parallel, next to others that wait for each other
 * and so show that there is more than one at a time.
 */
class ParallelTests {

	private static final int TESTS = 20;

	@Test
	void runsTestsThatShareAFakeOneAfterTheOther() {
		SharedFake.mostAtATime.set(0);
		LauncherDiscoveryRequest request = LauncherDiscoveryRequestBuilder.request()
			.selectors(DiscoverySelectors.selectClass(First.class), DiscoverySelectors.selectClass(Second.class),
					DiscoverySelectors.selectClass(Third.class), DiscoverySelectors.selectClass(Meeting.class),
					DiscoverySelectors.selectClass(OtherMeeting.class))
			.configurationParameter("junit.jupiter.execution.parallel.enabled", "true")
			.configurationParameter("junit.jupiter.execution.parallel.mode.default", "concurrent")
			.configurationParameter("junit.jupiter.execution.parallel.mode.classes.default", "concurrent")
			.configurationParameter("junit.jupiter.execution.parallel.config.strategy", "fixed")
			.configurationParameter("junit.jupiter.execution.parallel.config.fixed.parallelism", "6")
			.build();
		SummaryGeneratingListener listener = new SummaryGeneratingListener();
		LauncherFactory.create().execute(request, listener);
		TestExecutionSummary summary = listener.getSummary();
		assertThat(summary.getFailures()).isEmpty();
		assertThat(summary.getTestsSucceededCount()).isEqualTo(3 * TESTS + 2);
		assertThat(SharedFake.mostAtATime).hasValue(1);
	}

	/**
	 * A test that writes, and counts what has arrived.
	 */
	abstract static class SharedFake {

		static final AtomicInteger running = new AtomicInteger();

		static final AtomicInteger mostAtATime = new AtomicInteger();

		@RepeatedTest(TESTS)
		void seesOnlyItsOwnRequests(@Autowired CustomerioV2Client v2, @Autowired FakeCustomerio customerio) {
			mostAtATime.accumulateAndGet(running.incrementAndGet(), Math::max);
			try {
				for (int i = 1; i <= 5; i++) {
					v2.entity(Person.id("42").event("viewed"));
					assertThat(customerio).receivedRequests(i);
				}
			}
			finally {
				running.decrementAndGet();
			}
		}

	}

	@SpringBootTest(classes = Empty.class)
	@EnableFakeCustomerio
	static class First extends SharedFake {

	}

	@SpringBootTest(classes = Empty.class)
	@EnableFakeCustomerio
	static class Second extends SharedFake {

	}

	@SpringBootTest(classes = WithFake.class)
	@ResourceLock(FakeCustomerio.LOCK)
	static class Third extends SharedFake {

	}

	/**
	 * A test without a fake that waits for its like.
	 */
	static class Meeting {

		static final CountDownLatch present = new CountDownLatch(2);

		@Test
		void runsBesideAnother() throws InterruptedException {
			present.countDown();
			assertThat(present.await(60, TimeUnit.SECONDS)).isTrue();
		}

	}

	static class OtherMeeting extends Meeting {

	}

	@Configuration(proxyBeanMethods = false)
	static class Empty {

	}

	@Configuration(proxyBeanMethods = false)
	@EnableFakeCustomerio
	static class WithFake {

	}

}
