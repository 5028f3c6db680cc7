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

/**
 * The turns that calls in the background get of a bucket that several instances share.
 * Such a call takes no turn that is still to come, so whoever waits in any instance goes
 * before it. Of the calls of an instance one asks for a turn at a time, and not before
 * the store said that there may be one.
 */
final class SpareTurns {

	private final Line<NextQuestion> line;

	SpareTurns(Ticker clock) {
		this.line = new Line<>(new NextQuestion(clock.nanoTime()), 0, clock);
	}

	/**
	 * Wait for a turn.
	 * @param question asks for it
	 * @param wait learns whether the call has to wait
	 * @throws InterruptedException if the thread is interrupted
	 */
	void acquire(Question question, Wait wait) throws InterruptedException {
		long delay;
		do {
			this.line.acquire(wait);
			delay = ask(question);
		}
		while (delay > 0);
	}

	private long ask(Question question) throws InterruptedException {
		long delay = 0;
		try {
			delay = question.ask();
			return delay;
		}
		finally {
			long next = delay;
			this.line.change((questions, now) -> questions.answered(now + next));
		}
	}

	/**
	 * Asks for a turn, without waiting for it.
	 */
	@FunctionalInterface
	interface Question {

		/**
		 * Ask.
		 * @return 0 if the call has its turn, otherwise how long it takes until there may
		 * be one, in nanoseconds
		 * @throws InterruptedException if the thread is interrupted
		 */
		long ask() throws InterruptedException;

	}

	/**
	 * Lets one call ask, and the next one when that has its answer.
	 */
	private static final class NextQuestion implements Permits {

		private boolean asked;

		private long next;

		NextQuestion(long now) {
			this.next = now;
		}

		void answered(long next) {
			this.asked = false;
			this.next = next;
		}

		@Override
		public long take(long now) {
			this.asked = true;
			return 0;
		}

		@Override
		public long delay(int before, long now) {
			return (this.asked || before > 0) ? FOR_EVER : Math.max(0, this.next - now);
		}

		@Override
		public long left(long now) {
			return this.asked ? 0 : 1;
		}

	}

}
