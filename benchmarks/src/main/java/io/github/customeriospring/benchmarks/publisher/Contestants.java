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

package io.github.customeriospring.benchmarks.publisher;

import java.net.URI;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.IntStream;

import com.posthog.java.PostHog;
import com.segment.analytics.Analytics;
import com.segment.analytics.messages.TrackMessage;
import io.github.customeriospring.benchmarks.Clients;
import io.github.customeriospring.benchmarks.HandWritten;
import io.github.customeriospring.benchmarks.Payloads;
import io.github.customeriospring.publisher.memory.MemorySettings;
import io.github.customeriospring.publisher.store.TrackPublisher;
import org.apache.hc.client5.http.impl.classic.HttpClients;

import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.client.HttpComponentsClientHttpRequestFactory;
import org.springframework.web.client.RestClient;

/**
 * The ways to send many events that are compared: the publisher, what an application
 * would write, and what Java has for other vendors. All are set up as their documentation
 * begins, and send the same content, each in its own format.
 */
final class Contestants {

	private static final Map<String, Function<String, Contestant>> ALL = new LinkedHashMap<>();

	static {
		ALL.put("publisher-memory", MemoryPublisher::new);
		ALL.put("by-hand", Contestants::byHand);
		ALL.put("rest-client", RestClientLoop::new);
		ALL.put("segment", Segment::new);
		ALL.put("posthog", Posthog::new);
	}

	private Contestants() {
	}

	/**
	 * Return the names of all, in the order of the table.
	 */
	static List<String> names() {
		return List.copyOf(ALL.keySet());
	}

	/**
	 * Create a contestant.
	 * @param name its name
	 * @param baseUrl the address of the stub
	 */
	static Contestant create(String name, String baseUrl) {
		Function<String, Contestant> contestant = ALL.get(name);
		if (contestant == null) {
			throw new IllegalArgumentException("There is no contestant %s, only %s".formatted(name, names()));
		}
		return contestant.apply(baseUrl);
	}

	/**
	 * Create the loop of {@code SideBySide batch}: each thread collects a request, writes
	 * it, posts it and waits for the answer.
	 */
	private static Contestant byHand(String baseUrl) {
		HandWritten handWritten = HandWritten.withHttpComponents();
		URI uri = URI.create(baseUrl + "/api/v2/batch");
		return (numbers) -> handWritten.postInRequests(uri, numbers.mapToObj(Payloads::eventFromMap));
	}

	/**
	 * The same loop with Spring's client, in one thread.
	 */
	private static final class RestClientLoop implements Contestant {

		private final RestClient client;

		RestClientLoop(String baseUrl) {
			this.client = RestClient.builder()
				.baseUrl(baseUrl)
				.requestFactory(new HttpComponentsClientHttpRequestFactory(HttpClients.createDefault()))
				.defaultHeader(HttpHeaders.AUTHORIZATION, HandWritten.CREDENTIAL)
				.build();
		}

		@Override
		public int threads() {
			return 1;
		}

		@Override
		public void send(IntStream numbers) {
			Payloads.inRequests(numbers.mapToObj(Payloads::eventFromMap),
					(batch) -> this.client.post()
						.uri("/api/v2/batch")
						.contentType(MediaType.APPLICATION_JSON)
						.body(batch)
						.retrieve()
						.toBodilessEntity());
		}

	}

	/**
	 * The publisher with the store in memory and without a rate limit. It is closed as an
	 * application closes it, which waits for at most 30 seconds.
	 */
	private static final class MemoryPublisher implements Contestant {

		private final TrackPublisher publisher;

		MemoryPublisher(String baseUrl) {
			this.publisher = Clients.publisher(baseUrl, MemorySettings.defaults());
		}

		@Override
		public void send(IntStream numbers) {
			numbers.forEach((number) -> this.publisher.publish(Payloads.fromMap(number)));
		}

		@Override
		public void close() {
			this.publisher.close(Duration.ofSeconds(30));
		}

	}

	/**
	 * Segment's library, which is told to flush before it is shut down.
	 */
	private static final class Segment implements Contestant {

		private final Analytics analytics;

		Segment(String baseUrl) {
			this.analytics = Analytics.builder("key").endpoint(baseUrl).build();
		}

		@Override
		public void send(IntStream numbers) {
			numbers.forEach((number) -> this.analytics.enqueue(
					TrackMessage.builder("viewed").userId(Payloads.person(number)).properties(Payloads.view(number))));
		}

		@Override
		public void close() {
			this.analytics.flush();
			this.analytics.shutdown();
		}

	}

	/**
	 * PostHog's library.
	 */
	private static final class Posthog implements Contestant {

		private final PostHog posthog;

		Posthog(String baseUrl) {
			this.posthog = new PostHog.Builder("key").host(baseUrl).build();
		}

		@Override
		public void send(IntStream numbers) {
			numbers.forEach((number) -> this.posthog.capture(Payloads.person(number), "viewed", Payloads.view(number)));
		}

		@Override
		public void close() {
			this.posthog.shutdown();
		}

	}

}
