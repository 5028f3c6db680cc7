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
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Stream;

import io.github.customeriospring.Api;
import io.github.customeriospring.Arguments;
import io.github.customeriospring.http.connection.ApiClientBuilder;
import io.github.customeriospring.http.connection.ApiConnection;
import org.jspecify.annotations.Nullable;

/**
 * Client of Customer.io's Pipelines API: writes people, groups and events for the
 * workspace and all destinations that are connected to it. Thread-safe; create one and
 * share it.
 * <p>
 * Customer.io answers when it has accepted a call and processes it later. In strict mode,
 * which is on by default, it refuses what is wrong; without it, such calls are accepted
 * and dropped.
 * <p>
 * All calls may be repeated. Identify, group, alias and the semantic events set a state;
 * events, page and screen views carry a message id, which Customer.io describes as what
 * makes each of them unique and by which the workspace knows a repeated event. It does
 * not say for how long.
 *
 * @since 0.1.0
 * @see <a href="https://docs.customer.io/integrations/api/cdp/">Pipelines API</a>
 */
public interface CustomerioPipelinesClient {

	/**
	 * Send one call.
	 * @param call the call, at most 32 KB
	 * @throws IllegalArgumentException if the call is too large or holds a value that is
	 * no JSON; nothing was sent
	 * @throws io.github.customeriospring.CustomerioException if it fails, after it was
	 * repeated as often as the settings allow
	 */
	void send(PipelinesCall call);

	/**
	 * Create a person, or change what is known about one.
	 * @param user the person
	 * @param traits what is known, a map or an object that becomes a JSON object: values
	 * of JSON types, {@code Instant} as an ISO 8601 text
	 * @see <a href=
	 * "https://docs.customer.io/integrations/api/cdp/#operation/identify">Add and update
	 * people</a>
	 */
	default void identify(PipelinesUser user, Object traits) {
		send(Arguments.notNull(user, "user").identify(traits));
	}

	/**
	 * Record an event.
	 * @param user who did it
	 * @param event the name of the event
	 * @param properties what is known about the event, a map or an object that becomes a
	 * JSON object
	 * @see <a href="https://docs.customer.io/integrations/api/cdp/#operation/track">Track
	 * events</a>
	 */
	default void track(PipelinesUser user, String event, Object properties) {
		send(Arguments.notNull(user, "user").track(event, properties));
	}

	/**
	 * Record a view of a web page.
	 * @param user who viewed it
	 * @param name the name of the page, or {@code null}
	 * @param properties what is known about the view, a map or an object that becomes a
	 * JSON object; destinations look for {@code url} and {@code title}
	 * @see <a href="https://docs.customer.io/integrations/api/cdp/#operation/page">Track
	 * pageviews</a>
	 */
	default void page(PipelinesUser user, @Nullable String name, Object properties) {
		send(Arguments.notNull(user, "user").page(name, properties));
	}

	/**
	 * Record a view of a screen in a mobile app.
	 * @param user who viewed it
	 * @param name the name of the screen, or {@code null}
	 * @param properties what is known about the view, a map or an object that becomes a
	 * JSON object
	 * @see <a href=
	 * "https://docs.customer.io/integrations/api/cdp/#operation/screen">Track mobile
	 * screenviews</a>
	 */
	default void screen(PipelinesUser user, @Nullable String name, Object properties) {
		send(Arguments.notNull(user, "user").screen(name, properties));
	}

	/**
	 * Put a person into a group, which Customer.io calls an object.
	 * @param user the person
	 * @param groupId the id of the group
	 * @param traits what is known about the group, a map or an object that becomes a JSON
	 * object
	 * @see <a href=
	 * "https://docs.customer.io/integrations/api/cdp/#operation/group">Create objects and
	 * relationships</a>
	 */
	default void group(PipelinesUser user, String groupId, Object traits) {
		send(Arguments.notNull(user, "user").group(groupId, traits));
	}

	/**
	 * Tell destinations that need it that two ids are the same person.
	 * @param previousId the id to give up, of a visitor or a person
	 * @param userId the id to keep
	 * @see <a href="https://docs.customer.io/integrations/api/cdp/#operation/alias">Merge
	 * profiles</a>
	 */
	default void alias(String previousId, String userId) {
		send(PipelinesCall.alias(previousId, userId));
	}

	/**
	 * Send any number of calls, in order, in requests of at most 500 KB.
	 * @param calls the calls; with none, nothing is sent
	 * @return what became of the calls
	 * @throws PipelinesBatchException if a request fails; it tells what became of the
	 * calls before and which remain
	 * @see #batch(List, Map, Map)
	 */
	default PipelinesBatchResult batch(List<? extends PipelinesCall> calls) {
		return batch(calls, Map.of(), Map.of());
	}

	/**
	 * Send any number of calls that share where they happened and who shall receive them,
	 * in order, in requests of at most 500 KB. What cannot be part of a batch is not sent
	 * and does not hold the others up: a call of more than 32 KB or with a value that is
	 * no JSON, an alias, and a call with a context or integrations of its own.
	 * @param calls the calls; with none, nothing is sent
	 * @param context the context of all calls, at most 32 KB with the integrations
	 * @param integrations destinations that shall receive the calls or not, by name
	 * @return what became of the calls
	 * @throws IllegalArgumentException if the context or the integrations are too large
	 * or hold a value that is no JSON; nothing was sent
	 * @throws PipelinesBatchException if a request fails; it tells what became of the
	 * calls before and which remain
	 * @see <a href="https://docs.customer.io/integrations/api/cdp/#operation/batch">Batch
	 * requests</a>
	 */
	PipelinesBatchResult batch(List<? extends PipelinesCall> calls, Map<String, ? extends @Nullable Object> context,
			Map<String, Boolean> integrations);

	/**
	 * Send any number of calls and keep none of them: they are read one after the other,
	 * and no more than two requests are held in memory.
	 * @param calls the calls, none of them {@code null}; closed in the end
	 * @param failures takes each call that is not sent, in order, when the request around
	 * it was answered, in the thread of the caller
	 * @return how many calls there were, and how many of them were accepted; without the
	 * failures
	 * @throws PipelinesBatchException if a request fails, or the stream or the consumer
	 * throws an exception; it tells how many calls were answered before
	 * @see #batch(Stream, Map, Map, Consumer)
	 */
	default PipelinesBatchResult batch(Stream<? extends PipelinesCall> calls,
			Consumer<? super PipelinesBatchResult.Failure> failures) {
		return batch(calls, Map.of(), Map.of(), failures);
	}

	/**
	 * Send any number of calls, as {@link #batch(List, Map, Map)} does, and keep none of
	 * them: they are read one after the other, and no more than two requests are held in
	 * memory.
	 * @param calls the calls, none of them {@code null}; closed in the end
	 * @param context the context of all calls, at most 32 KB with the integrations
	 * @param integrations destinations that shall receive the calls or not, by name
	 * @param failures takes each call that is not sent, in order, when the request around
	 * it was answered, in the thread of the caller
	 * @return how many calls there were, and how many of them were accepted; without the
	 * failures
	 * @throws IllegalArgumentException if the context or the integrations are too large
	 * or hold a value that is no JSON; nothing was sent
	 * @throws PipelinesBatchException if a request fails, or the stream or the consumer
	 * throws an exception; it tells how many calls were answered before
	 */
	PipelinesBatchResult batch(Stream<? extends PipelinesCall> calls, Map<String, ? extends @Nullable Object> context,
			Map<String, Boolean> integrations, Consumer<? super PipelinesBatchResult.Failure> failures);

	/**
	 * Begin to build a client.
	 * @return the builder
	 */
	static Builder builder() {
		return new Builder();
	}

	/**
	 * Builds a {@link CustomerioPipelinesClient}.
	 */
	final class Builder extends ApiClientBuilder<Builder> {

		private static final String STRICT_MODE = "X-Strict-Mode";

		private @Nullable String apiKey;

		private boolean strictMode = true;

		private Builder() {
			super(Api.PIPELINES);
		}

		/**
		 * Set the key of the source in Customer.io that the calls belong to.
		 * @param apiKey the key
		 * @return this builder
		 */
		public Builder apiKey(String apiKey) {
			this.apiKey = apiKey;
			return this;
		}

		/**
		 * Set whether Customer.io refuses calls that are wrong. Otherwise it answers as
		 * if they were right and drops them, which shows in the log of the source only.
		 * Default: {@code true}.
		 * @param strictMode whether to refuse
		 * @return this builder
		 */
		public Builder strictMode(boolean strictMode) {
			this.strictMode = strictMode;
			return this;
		}

		/**
		 * Create the client. Nothing is sent.
		 * @return the client
		 * @throws IllegalArgumentException if the key is missing or cannot be one
		 */
		public CustomerioPipelinesClient build() {
			return new DefaultCustomerioPipelinesClient(connect(this.strictMode));
		}

		/**
		 * Create what posts calls that are bytes already, in strict mode always. It
		 * repeats no request, whatever {@link #retry} was set to: whoever keeps the calls
		 * decides. It waits for the rate limit as long as it takes, behind all other
		 * calls. Nothing is sent.
		 * @return the connection
		 * @throws IllegalArgumentException if the key is missing or cannot be one
		 */
		public CallConnection buildCallConnection() {
			return new CallConnection(inBackground(() -> connect(true)));
		}

		private Supplier<ApiConnection> connect(boolean strictMode) {
			String user = credential(this.apiKey, "api-key");
			return connect((headers) -> {
				if (user != null) {
					headers.setBasicAuth(user, "");
				}
				if (strictMode) {
					headers.set(STRICT_MODE, "1");
				}
			}, json()::pipelines);
		}

	}

}
