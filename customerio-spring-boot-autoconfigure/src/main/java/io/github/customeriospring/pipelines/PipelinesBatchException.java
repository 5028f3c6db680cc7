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

package io.github.customeriospring.pipelines;

import java.util.List;
import java.util.stream.Stream;

import io.github.customeriospring.CustomerioIncompleteException;
import io.github.customeriospring.http.connection.BatchSender;

/**
 * A batch ended early: a request failed, after it was repeated as often as the settings
 * allow, or a stream of calls or the consumer of the failures did. Nothing was sent after
 * that, so that no call overtakes another.
 * <p>
 * For a list, {@link #getRemaining()} returns the calls to pass again: repeating them is
 * safe. For a stream it returns those that were read, and the rest of the stream was not
 * read: a caller who can create the stream anew skips the first {@link #getCompleted()}.
 *
 * @since 0.1.0
 */
public final class PipelinesBatchException extends CustomerioIncompleteException {

	private static final long serialVersionUID = 1L;

	private final transient PipelinesBatchResult result;

	private final transient List<PipelinesCall> remaining;

	private PipelinesBatchException(String message, BatchSender.Stop<PipelinesCall, PipelinesBatchResult.Failure> stop,
			PipelinesBatchResult result, List<PipelinesCall> unsent) {
		super(message, (int) Math.min(stop.completed(), Integer.MAX_VALUE), stop.cause());
		this.result = result;
		this.remaining = Stream.concat(stop.failed().stream(), unsent.stream()).toList();
	}

	static PipelinesBatchException ofList(BatchSender.Stop<PipelinesCall, PipelinesBatchResult.Failure> stop,
			List<PipelinesCall> all, List<PipelinesBatchResult.Failure> failures) {
		List<PipelinesCall> unsent = all.subList((int) stop.completed() + stop.failed().size(), all.size());
		return new PipelinesBatchException(stop.describe(unsent.size()), stop,
				new PipelinesBatchResult(stop.completed(), failures.size(), failures), unsent);
	}

	static PipelinesBatchException ofStream(BatchSender.Stop<PipelinesCall, PipelinesBatchResult.Failure> stop,
			long failures) {
		return new PipelinesBatchException(stop.describe(), stop,
				new PipelinesBatchResult(stop.completed(), failures, stop.untaken()), stop.pending());
	}

	/**
	 * Return what became of the calls before. If a consumer took the failures, it counts
	 * all of them and holds only those that the consumer has not taken.
	 * @return the result
	 */
	public PipelinesBatchResult getResult() {
		return this.result;
	}

	/**
	 * Return the calls without an answer.
	 * @return the calls, in order
	 */
	public List<PipelinesCall> getRemaining() {
		return this.remaining;
	}

}
