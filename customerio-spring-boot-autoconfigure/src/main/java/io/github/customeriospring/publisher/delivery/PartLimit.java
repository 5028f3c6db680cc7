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

package io.github.customeriospring.publisher.delivery;

/**
 * How many operations a request may carry where something on the way takes less than
 * Customer.io does. What was learned is tried again from time to time.
 */
final class PartLimit {

	/** How many requests are accepted at the limit before a larger one is tried. */
	private static final int PATIENCE = 50;

	private int most = Integer.MAX_VALUE;

	private int accepted;

	int most() {
		return this.most;
	}

	void tooLarge(int operations) {
		this.most = Math.max(operations / 2, 1);
		this.accepted = 0;
	}

	/**
	 * It was one operation that was too large.
	 */
	void forget() {
		this.most = Integer.MAX_VALUE;
	}

	void accepted(int operations) {
		if (operations == this.most && ++this.accepted == PATIENCE) {
			this.most = (this.most < Integer.MAX_VALUE / 2) ? this.most * 2 : Integer.MAX_VALUE;
			this.accepted = 0;
		}
	}

}
