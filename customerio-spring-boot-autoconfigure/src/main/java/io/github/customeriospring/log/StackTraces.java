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

package io.github.customeriospring.log;

import io.github.customeriospring.Arguments;

/**
 * Stack traces for the log. What listeners, databases and their drivers say in messages
 * may quote what was sent, so the messages are left out.
 *
 * @since 0.1.0
 */
public final class StackTraces {

	private static final int MOST_CAUSES = 10;

	private StackTraces() {
	}

	/**
	 * Return where a failure and its causes come from.
	 * @param failure the failure
	 * @return the types and the places in the code, without messages; put together when
	 * it is written, so that a log that leaves it out costs nothing
	 */
	public static Object withoutMessages(Throwable failure) {
		Arguments.notNull(failure, "failure");
		return new Object() {

			@Override
			public String toString() {
				return write(failure);
			}

		};
	}

	private static String write(Throwable failure) {
		StringBuilder trace = new StringBuilder();
		Throwable cause = failure;
		for (int i = 0; cause != null && i < MOST_CAUSES; i++) {
			trace.append((i > 0) ? "Caused by: " : "").append(cause.getClass().getName()).append('\n');
			for (StackTraceElement element : cause.getStackTrace()) {
				trace.append("\tat ").append(element).append('\n');
			}
			cause = cause.getCause();
		}
		return trace.toString();
	}

}
