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

package io.github.customeriospring.http;

import java.util.function.Supplier;

import org.jspecify.annotations.Nullable;

/**
 * Watches calls from the first attempt to the last, for metrics and tracing. It decides
 * nothing: whatever it throws or returns, the caller gets what became of the work, which
 * is done once.
 *
 * @since 0.1.0
 */
public interface CallObserver {

	/**
	 * Watches nothing.
	 */
	CallObserver NONE = new CallObserver() {

		@Override
		public <T extends @Nullable Object> T observe(Call call, Supplier<T> work) {
			return work.get();
		}

	};

	/**
	 * Carry out the given work, which belongs to the given call, exactly once.
	 * @param <T> the type of the result
	 * @param call the call, whose {@linkplain Call#retries() retries} are known when the
	 * work has ended
	 * @param work what to do
	 * @return the result of the work
	 */
	<T extends @Nullable Object> T observe(Call call, Supplier<T> work);

	/**
	 * Return the observer of the calls to one of several workspaces. By default one
	 * observer watches them all.
	 * @param workspace what the application calls the workspace
	 * @return the observer
	 */
	default CallObserver forWorkspace(String workspace) {
		return this;
	}

}
