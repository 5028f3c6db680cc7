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

package io.github.customeriospring.ratelimit;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.Condition;

import org.awaitility.Awaitility;

/**
 * Threads that call one after the other and wait in time that the test lets pass.
 */
final class Callers implements Ticker {

	private static final Duration PATIENCE = Duration.ofSeconds(60);

	private final AtomicLong nanos;

	private final List<Thread> threads = Collections.synchronizedList(new ArrayList<>());

	private final Set<Thread> waiting = ConcurrentHashMap.newKeySet();

	private final List<String> ended = Collections.synchronizedList(new ArrayList<>());

	/**
	 * Create callers at a time soon after which the nanoseconds overflow.
	 */
	Callers() {
		this(Long.MAX_VALUE - 5);
	}

	Callers(long nanos) {
		this.nanos = new AtomicLong(nanos);
	}

	@Override
	public long nanoTime() {
		return this.nanos.get();
	}

	@Override
	public void await(Condition condition, long nanos) throws InterruptedException {
		this.waiting.add(Thread.currentThread());
		condition.await(1, TimeUnit.MILLISECONDS);
	}

	/**
	 * Let a number of threads call, each once the one before it waits or has ended.
	 */
	void call(int number, Call call) {
		for (int i = 0; i < number; i++) {
			String name = String.valueOf(this.threads.size());
			Thread thread = new Thread(() -> run(name, call));
			thread.setDaemon(true);
			this.threads.add(thread);
			thread.start();
			until(() -> this.waiting.contains(thread) || !thread.isAlive());
		}
	}

	private void run(String name, Call call) {
		try {
			call.run();
			this.ended.add(name);
		}
		catch (InterruptedException ex) {
			this.ended.add(name + " interrupted");
		}
		catch (RuntimeException ex) {
			this.ended.add(name + " refused");
		}
	}

	/**
	 * Interrupt a thread, and wait until it has ended.
	 */
	void interrupt(int number) throws InterruptedException {
		this.threads.get(number).interrupt();
		this.threads.get(number).join(PATIENCE.toMillis());
	}

	/**
	 * Let time pass, once all who have not ended have looked at the present time and
	 * wait.
	 */
	void pass(Duration time) {
		this.waiting.clear();
		until(() -> this.threads.stream().filter(Thread::isAlive).allMatch(this.waiting::contains));
		this.nanos.addAndGet(time.toNanos());
	}

	/**
	 * Wait until so many have ended, and return which did since the last time.
	 */
	List<String> ended(int number) {
		until(() -> this.ended.size() >= number);
		List<String> ended = List.copyOf(this.ended);
		this.ended.clear();
		return ended;
	}

	private static void until(Callable<Boolean> condition) {
		Awaitility.await()
			.pollDelay(Duration.ZERO)
			.pollInterval(Duration.ofMillis(1))
			.atMost(PATIENCE)
			.until(condition);
	}

	void end() {
		this.threads.forEach(Thread::interrupt);
	}

	/**
	 * What a thread does.
	 */
	@FunctionalInterface
	interface Call {

		void run() throws InterruptedException;

	}

}
