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

package io.github.customeriospring;

import org.jspecify.annotations.Nullable;

/**
 * A job that Customer.io carries out later, such as an export or an import, did not come
 * to a good end: it failed, it was canceled, or the caller's patience ended first. What
 * Customer.io said last about the job is in {@code getJob(Class)}.
 *
 * @since 0.1.0
 */
public class CustomerioJobException extends CustomerioException {

	private static final long serialVersionUID = 1L;

	private final transient @Nullable Object job;

	private final boolean unfinished;

	/**
	 * Create an exception.
	 * @param message what became of the job, and what to do
	 * @param job the job as Customer.io described it last, {@code null} if it never did
	 * @param unfinished whether the job may still come to a good end
	 */
	public CustomerioJobException(String message, @Nullable Object job, boolean unfinished) {
		super(message, null);
		this.job = job;
		this.unfinished = unfinished;
	}

	/**
	 * Return the job as Customer.io described it last.
	 * @param <T> the type of the job
	 * @param type the type of the job, what the method that was waited with returns
	 * @return the job, {@code null} if Customer.io never described it, or if this
	 * exception was serialized
	 */
	public <T> @Nullable T getJob(Class<T> type) {
		return type.isInstance(this.job) ? type.cast(this.job) : null;
	}

	/**
	 * Tell whether it is worth to wait for the job again.
	 */
	@Override
	public boolean isTransient() {
		return this.unfinished;
	}

	/**
	 * Tell whether the job may have had an effect, which it may.
	 */
	@Override
	public boolean mayHaveBeenProcessed() {
		return true;
	}

}
