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

package io.github.customeriospring.autoconfigure.endpoint;

import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

import io.github.customeriospring.Api;
import io.github.customeriospring.autoconfigure.publisher.Publishers;
import io.github.customeriospring.autoconfigure.publisher.WorkspacePublishers;
import io.github.customeriospring.publisher.CustomerioPublisherException;
import io.github.customeriospring.publisher.DeadLetter;
import io.github.customeriospring.publisher.OperationPublisher;
import io.github.customeriospring.publisher.PublisherState;
import io.github.customeriospring.publisher.PublisherState.Counts;
import org.jspecify.annotations.Nullable;

import org.springframework.boot.actuate.endpoint.Access;
import org.springframework.boot.actuate.endpoint.InvalidEndpointRequestException;
import org.springframework.boot.actuate.endpoint.annotation.DeleteOperation;
import org.springframework.boot.actuate.endpoint.annotation.Endpoint;
import org.springframework.boot.actuate.endpoint.annotation.ReadOperation;
import org.springframework.boot.actuate.endpoint.annotation.Selector;
import org.springframework.boot.actuate.endpoint.annotation.WriteOperation;

/**
 * Endpoint that shows how publishers are and which operations they have put aside, and
 * lets somebody intervene. It never shows an operation itself. Whatever changes something
 * needs {@code management.endpoint.customeriopublisher.access=unrestricted}.
 *
 * @since 0.1.0
 */
@Endpoint(id = "customeriopublisher", defaultAccess = Access.READ_ONLY)
public class CustomerioPublisherEndpoint {

	private static final int DEFAULT_LIMIT = 100;

	private static final int MAX_LIMIT = 1_000;

	private static final Duration DEFAULT_FLUSH = Duration.ofSeconds(10);

	private final Publishers publishers;

	/**
	 * Create an endpoint.
	 * @param publishers the publishers
	 */
	public CustomerioPublisherEndpoint(Publishers publishers) {
		this.publishers = publishers;
	}

	/**
	 * Describe the publishers of all workspaces.
	 * @return the description
	 */
	@ReadOperation
	public PublishersDescriptor publishers() {
		Map<String, Map<String, PublisherDescriptor>> workspaces = new LinkedHashMap<>();
		this.publishers.all().forEach((workspace) -> workspaces.put(workspace.workspace(), describe(workspace)));
		return new PublishersDescriptor(workspaces);
	}

	/**
	 * Describe the publishers of a workspace.
	 * @param workspace the name of the workspace
	 * @return its publishers by API, or {@code null} if it has none
	 */
	@ReadOperation
	public @Nullable Map<String, PublisherDescriptor> workspace(@Selector String workspace) {
		WorkspacePublishers found = this.publishers.find(workspace);
		return (found != null) ? describe(found) : null;
	}

	/**
	 * Describe a publisher and what it has put aside.
	 * @param workspace the name of the workspace
	 * @param api the API
	 * @param limit how many dead letters at most, 100 unless it is given
	 * @param after the id of the last dead letter that was seen before
	 * @return the description, or {@code null} if there is no such publisher
	 */
	@ReadOperation
	public @Nullable PublisherDetails publisher(@Selector String workspace, @Selector Api api, @Nullable Integer limit,
			@Nullable String after) {
		OperationPublisher<?> publisher = find(workspace, api);
		if (publisher == null) {
			return null;
		}
		int most = (limit != null) ? limit : DEFAULT_LIMIT;
		if (most < 1 || most > MAX_LIMIT) {
			throw invalid("limit must be between 1 and " + MAX_LIMIT);
		}
		return new PublisherDetails(describe(publisher),
				publisher.deadLetters().find(most, after).stream().map(CustomerioPublisherEndpoint::describe).toList());
	}

	/**
	 * Have a publisher do something.
	 * @param workspace the name of the workspace
	 * @param api the API
	 * @param action what to do
	 * @param ids which dead letters to publish again
	 * @param force whether an identify among them may create a person
	 * @param atMost how long to wait for what is flushed, 10 seconds unless it is given
	 * @return what came out of it
	 */
	@WriteOperation
	public Result act(@Selector String workspace, @Selector Api api, Action action, @Nullable List<String> ids,
			@Nullable Boolean force, @Nullable Duration atMost) {
		OperationPublisher<?> publisher = require(workspace, api);
		int deadLetters = 0;
		String problem = null;
		switch (action) {
			case PAUSE -> publisher.pause();
			case RESUME -> publisher.resume();
			case FLUSH -> {
				problem = flush(publisher, (atMost != null) ? atMost : DEFAULT_FLUSH);
			}
			case REPLAY -> {
				deadLetters = publisher.deadLetters().replay(require(ids), Boolean.TRUE.equals(force));
			}
		}
		return new Result(deadLetters, problem, describe(publisher));
	}

	/**
	 * Delete dead letters.
	 * @param workspace the name of the workspace
	 * @param api the API
	 * @param ids which ones
	 * @return what came out of it
	 */
	@DeleteOperation
	public Result delete(@Selector String workspace, @Selector Api api, List<String> ids) {
		OperationPublisher<?> publisher = require(workspace, api);
		return new Result(publisher.deadLetters().delete(ids), null, describe(publisher));
	}

	private static @Nullable String flush(OperationPublisher<?> publisher, Duration atMost) {
		try {
			publisher.flush(atMost);
			return null;
		}
		catch (CustomerioPublisherException ex) {
			return ex.getMessage();
		}
	}

	private @Nullable OperationPublisher<?> find(String workspace, Api api) {
		WorkspacePublishers found = this.publishers.find(workspace);
		return (found != null) ? found.byApi().get(api) : null;
	}

	private OperationPublisher<?> require(String workspace, Api api) {
		OperationPublisher<?> publisher = find(workspace, api);
		if (publisher == null) {
			throw invalid("There is no such publisher");
		}
		return publisher;
	}

	private static List<String> require(@Nullable List<String> ids) {
		if (ids == null) {
			throw invalid("ids are missing");
		}
		return ids;
	}

	private static InvalidEndpointRequestException invalid(String reason) {
		return new InvalidEndpointRequestException(reason, reason);
	}

	private static Map<String, PublisherDescriptor> describe(WorkspacePublishers workspace) {
		Map<String, PublisherDescriptor> described = new LinkedHashMap<>();
		workspace.byApi()
			.forEach((api, publisher) -> described.put(api.name().toLowerCase(Locale.ROOT), describe(publisher)));
		return described;
	}

	private static PublisherDescriptor describe(OperationPublisher<?> publisher) {
		PublisherState state = publisher.state();
		Map<String, Duration> oldest = new TreeMap<>();
		state.oldest().forEach((status, age) -> oldest.put(status.name().toLowerCase(Locale.ROOT), age));
		return new PublisherDescriptor(state.status().name().toLowerCase(Locale.ROOT), state.reason(), state.queued(),
				state.queuedBytes(), oldest, state.counts(), publisher.deadLetters().count());
	}

	private static DeadLetterDescriptor describe(DeadLetter letter) {
		return new DeadLetterDescriptor(letter.id(), letter.operation().handedOver(), letter.died(), letter.reason(),
				letter.operation().payload().length);
	}

	/**
	 * What a publisher can be asked to do.
	 */
	public enum Action {

		/**
		 * Deliver nothing until it resumes.
		 */
		PAUSE,

		/**
		 * Deliver again.
		 */
		RESUME,

		/**
		 * Wait until what was handed over before is delivered.
		 */
		FLUSH,

		/**
		 * Publish dead letters again.
		 */
		REPLAY

	}

	/**
	 * What the endpoint shows.
	 *
	 * @param workspaces the publishers by workspace and API
	 */
	public record PublishersDescriptor(Map<String, Map<String, PublisherDescriptor>> workspaces) {

	}

	/**
	 * A publisher.
	 *
	 * @param status what it does
	 * @param reason why it does not deliver as usual, or {@code null}
	 * @param queued how many operations it has taken and not settled
	 * @param queuedBytes how many bytes they have
	 * @param oldest how old the oldest of them is, by what keeps it
	 * @param counts what has happened since it was created
	 * @param deadLetters how many operations were put aside
	 */
	public record PublisherDescriptor(String status, @Nullable String reason, long queued, long queuedBytes,
			Map<String, Duration> oldest, Counts counts, long deadLetters) {

	}

	/**
	 * A publisher and what it has put aside.
	 *
	 * @param publisher the publisher
	 * @param deadLetters the dead letters, the oldest first
	 */
	public record PublisherDetails(PublisherDescriptor publisher, List<DeadLetterDescriptor> deadLetters) {

	}

	/**
	 * An operation that was put aside.
	 *
	 * @param id names it
	 * @param handedOver when it was handed over
	 * @param died when it was put aside
	 * @param reason why
	 * @param bytes how many bytes it has
	 */
	public record DeadLetterDescriptor(String id, Instant handedOver, Instant died, String reason, int bytes) {

	}

	/**
	 * What came out of something.
	 *
	 * @param deadLetters how many dead letters were published again or deleted
	 * @param problem why it was not possible, or {@code null} if it was
	 * @param publisher the publisher afterwards
	 */
	public record Result(int deadLetters, @Nullable String problem, PublisherDescriptor publisher) {

	}

}
