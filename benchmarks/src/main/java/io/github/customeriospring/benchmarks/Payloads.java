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

package io.github.customeriospring.benchmarks;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import io.github.customeriospring.v2.EntityOperation;
import io.github.customeriospring.v2.Person;

/**
 * The events that are sent: the same content as the client's operations and as the
 * records that an application would write for itself. All events of a kind have the same
 * number of bytes.
 */
public final class Payloads {

	/** As many events of 250 bytes as fit into a request of 500,000 bytes. */
	public static final int EVENTS_PER_REQUEST = 1_991;

	/**
	 * The client makes a new id for each event; what is written by hand does without.
	 */
	static final String ID = "01JD8Y3V5W7X9Z1B3D5F7H9K1M";

	/** How the text begins that tells the number of a view. */
	static final String SKU = "MUG-";

	/** How many digits follow. */
	static final int SKU_DIGITS = 8;

	/** The number that the digits of the first view make. */
	static final int FIRST_SKU = 10_000_000;

	private Payloads() {
	}

	private static String skuOf(int number) {
		return SKU + (FIRST_SKU + number);
	}

	/**
	 * Create an operation of about 300 bytes.
	 */
	public static EntityOperation operation(int number) {
		return Person.id(person(number)).event("order_completed", order(number));
	}

	/**
	 * Create an event of about 300 bytes.
	 */
	public static Event event(int number) {
		return event(number, "order_completed", order(number));
	}

	/**
	 * Create an operation of 250 bytes from a map.
	 */
	public static EntityOperation fromMap(int number) {
		return Person.id(person(number)).event("viewed", view(number));
	}

	/**
	 * Create an operation of 250 bytes from a record.
	 */
	public static EntityOperation fromRecord(int number) {
		return Person.id(person(number)).event("viewed", View.of(number));
	}

	/**
	 * Create an operation of 250 bytes as Customer.io reads it.
	 */
	public static Map<String, Object> rawBody(int number) {
		Map<String, Object> body = new LinkedHashMap<>();
		body.put("type", "person");
		body.put("identifiers", Map.of("id", person(number)));
		body.put("action", "event");
		body.put("name", "viewed");
		body.put("id", ID);
		body.put("attributes", view(number));
		return body;
	}

	/**
	 * Create an event of 250 bytes from a map.
	 */
	public static Event eventFromMap(int number) {
		return event(number, "viewed", view(number));
	}

	/**
	 * Create an event of 250 bytes from a record.
	 */
	public static Event eventFromRecord(int number) {
		return event(number, "viewed", View.of(number));
	}

	/**
	 * Create operations of 250 bytes.
	 */
	public static List<EntityOperation> operations(int count) {
		return IntStream.range(0, count).mapToObj(Payloads::fromMap).toList();
	}

	/**
	 * Create events of 250 bytes.
	 */
	public static List<Event> events(int count) {
		return IntStream.range(0, count).mapToObj(Payloads::eventFromMap).toList();
	}

	/**
	 * Collect events of 250 bytes into bodies of 500 KB as they come.
	 */
	public static void inRequests(Stream<Event> events, Consumer<Batch> request) {
		List<Event> collected = new ArrayList<>();
		events.forEachOrdered((event) -> {
			collected.add(event);
			if (collected.size() == EVENTS_PER_REQUEST) {
				request.accept(new Batch(collected));
				collected.clear();
			}
		});
		request.accept(new Batch(collected));
	}

	/**
	 * Divide events of 250 bytes into bodies of 500 KB.
	 */
	public static List<Batch> requests(List<Event> events) {
		return IntStream.iterate(0, (start) -> start < events.size(), (start) -> start + EVENTS_PER_REQUEST)
			.mapToObj((start) -> new Batch(events.subList(start, Math.min(start + EVENTS_PER_REQUEST, events.size()))))
			.toList();
	}

	private static Event event(int number, String name, Object attributes) {
		return new Event("person", Map.of("id", person(number)), "event", name, ID, attributes);
	}

	public static String person(int number) {
		return String.valueOf(10_000_000 + number);
	}

	public static Map<String, Object> order(int number) {
		Map<String, Object> attributes = view(number);
		attributes.put("coupon", "WINTER-SALE-2026-A");
		attributes.put("gift", true);
		return attributes;
	}

	public static Map<String, Object> view(int number) {
		Map<String, Object> attributes = new LinkedHashMap<>();
		attributes.put("product", "Stoneware mug, red");
		attributes.put("sku", skuOf(number));
		attributes.put("price", 18.5);
		attributes.put("currency", "EUR");
		attributes.put("in_stock", true);
		attributes.put("seen_at", 1_790_000_000L);
		return attributes;
	}

	/**
	 * What is known about a view, as a record.
	 */
	public record View(String product, String sku, double price, String currency, boolean in_stock, long seen_at) {

		public static View of(int number) {
			return new View("Stoneware mug, red", skuOf(number), 18.5, "EUR", true, 1_790_000_000L);
		}

	}

	/**
	 * An event as an application would write it for itself.
	 */
	public record Event(String type, Map<String, String> identifiers, String action, String name, String id,
			Object attributes) {

	}

	/**
	 * An event of the Track API v1 as an application would write it for itself.
	 */
	public record TrackEvent(String name, String id, Object data) {

	}

	/**
	 * The body of a batch.
	 */
	public record Batch(List<Event> batch) {

	}

}
