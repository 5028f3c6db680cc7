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

package io.github.customeriospring.http.error;

import java.util.function.Supplier;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

/**
 * Stands for a failure whose text quotes what was sent, in the stack traces that reach
 * logs and spans: the same text without it, the same places, and the name of its type.
 */
final class DiscreetCause extends RuntimeException {

	private static final long serialVersionUID = 1L;

	/** Failures are not nested more deeply, unless in a circle. */
	static final int MAX_DEPTH = 20;

	private final String type;

	private DiscreetCause(Throwable original, Mask mask, int depth) {
		super(message(original, mask), (original.getCause() != null && depth < MAX_DEPTH)
				? new DiscreetCause(original.getCause(), mask, depth + 1) : null, false, true);
		this.type = original.getClass().getName();
		setStackTrace(original.getStackTrace());
	}

	private static @Nullable String message(Throwable original, Mask mask) {
		try {
			String message = original.getMessage();
			return (message != null) ? mask.apply(message) : null;
		}
		catch (RuntimeException ex) {
			return null;
		}
	}

	/**
	 * Return what may be shown as the cause of an exception.
	 * @param failure the cause
	 * @param mask hides what was sent
	 * @return the cause itself if it says nothing about what was sent, and can be read
	 */
	static Throwable of(Throwable failure, Supplier<Mask> mask) {
		Mask sent = mask.get();
		return isDiscreet(failure, sent) ? failure : new DiscreetCause(failure, sent, 0);
	}

	private static boolean isDiscreet(Throwable failure, Mask sent) {
		try {
			return messages(failure, 0).allMatch((message) -> sent.apply(message).equals(message));
		}
		catch (RuntimeException ex) {
			return false;
		}
	}

	private static Stream<String> messages(@Nullable Throwable failure, int depth) {
		if (failure == null || depth == MAX_DEPTH) {
			return Stream.of();
		}
		Stream<@Nullable Throwable> others = Stream.concat(Stream.of(failure.getSuppressed()),
				Stream.ofNullable(failure.getCause()));
		String shown = failure.toString().replace(failure.getClass().getName(), "");
		return Stream.concat(Stream.concat(Stream.of(shown), Stream.ofNullable(failure.getMessage())),
				others.flatMap((other) -> messages(other, depth + 1)));
	}

	@Override
	public String toString() {
		return (getMessage() != null) ? this.type + ": " + getMessage() : this.type;
	}

}
