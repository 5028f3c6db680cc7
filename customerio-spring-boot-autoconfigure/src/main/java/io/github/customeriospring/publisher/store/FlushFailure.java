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

package io.github.customeriospring.publisher.store;

import java.time.Duration;

import io.github.customeriospring.publisher.CustomerioPublisherException;
import org.jspecify.annotations.Nullable;

/**
 * Why a store could not be flushed.
 *
 * @since 0.1.0
 */
public final class FlushFailure {

	private FlushFailure() {
	}

	/**
	 * Operations of the transaction of this thread would not be seen.
	 * @return the exception
	 */
	public static IllegalStateException inTransaction() {
		return new IllegalStateException("""
				Operations wait for the end of this transaction, flush() would not see them: \
				call it after the transaction""");
	}

	/**
	 * There was not enough time.
	 * @param left how many operations are left
	 * @param atMost how much time there was
	 * @param reason why operations are not delivered, or {@code null} if nothing is known
	 * @return the exception
	 */
	public static CustomerioPublisherException notDelivered(long left, Duration atMost, @Nullable String reason) {
		return new CustomerioPublisherException("%d operations were not delivered within %s, they still wait. %s"
			.formatted(left, atMost, (reason != null) ? reason : "Nothing has failed: give it more time"), null, true);
	}

	/**
	 * The thread was interrupted. It is marked as interrupted again.
	 * @param cause how that was noticed
	 * @return the exception
	 */
	public static CustomerioPublisherException interrupted(InterruptedException cause) {
		Thread.currentThread().interrupt();
		return new CustomerioPublisherException("The thread was interrupted while it waited; nothing is lost", cause,
				true);
	}

}
