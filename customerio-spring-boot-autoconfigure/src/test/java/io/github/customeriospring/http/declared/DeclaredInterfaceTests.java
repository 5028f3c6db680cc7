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

package io.github.customeriospring.http.declared;

import java.io.InputStream;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Flow;
import java.util.stream.Stream;

import io.github.customeriospring.v1.CustomerioV1Client;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import reactor.core.publisher.Mono;

import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.CookieValue;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RequestPart;
import org.springframework.web.service.annotation.GetExchange;
import org.springframework.web.service.annotation.HttpExchange;
import org.springframework.web.service.annotation.PostExchange;
import org.springframework.web.util.UriBuilderFactory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

/**
 * What cannot be called, or would take the credential elsewhere, is refused when the
 * interface is asked for.
 */
class DeclaredInterfaceTests {

	private final CustomerioV1Client client = CustomerioV1Client.builder().apiKey("key").build();

	@ParameterizedTest
	@ValueSource(classes = { AbsoluteUrl.class, HostUrl.class, HostInParts.class, CommonUrl.class, NoSlash.class,
			Variable.class, NoUrl.class })
	void refusesUrlsThatAreNoPaths(Class<?> type) {
		assertRefused(type, "get", "its URL has to be a path that begins with one slash");
	}

	@ParameterizedTest
	@ValueSource(classes = { UriParameter.class, FactoryParameter.class, MethodParameter.class, Cookie.class,
			Part.class, Plain.class })
	void refusesParametersThatSayWhereToSendItOrAreNotSent(Class<?> type) {
		assertRefused(type, "get", "its parameter 'value' needs @PathVariable, @RequestParam");
	}

	@ParameterizedTest
	@ValueSource(classes = { MonoResult.class, FutureResult.class, PublisherResult.class, EntityResult.class,
			HeadersResult.class, StreamResult.class, BytesResult.class, OptionalResult.class })
	void refusesResultsThatAreNoBody(Class<?> type) {
		assertRefused(type, "get", "it has to return nothing or what the body says, not ");
	}

	@Test
	void refusesWhatItCouldNotCall() {
		assertRefused(Untyped.class, "get", "what it returns has no class");
		assertRefused(NoMethod.class, "get", "it names no HTTP method");
		assertRefused(Form.class, "get", "it has to send and accept JSON");
		assertRefused(Version.class, "get", "the version of Customer.io's APIs stands in the path");
		assertRefused(TwoBodies.class, "get", "it has more than one body");
		assertRefused(BodyAndField.class, "get", "it has more than one body");
		assertRefused(SameField.class, "get", "its parameter 'two' needs a field of its own");
		assertRefused(NoField.class, "get", "its parameter 'one' needs a field of its own");
		assertRefused(Unfilled.class, "get", "it has no @PathVariable for [id]");
		assertRefused(PathMap.class, "get", "its parameter 'value' has to be one part of the path");
		assertRefused(NoRecord.class, "get", "its parameter 'value' has to be a record");
		assertRefused(Unannotated.class, "other", "it needs @HttpExchange or a body");
		assertRefused(Overloaded.class, "get", "it needs @HttpExchange or a body");
	}

	@Test
	void refusesWhatIsNoSuchInterface() {
		assertThatIllegalArgumentException().isThrownBy(() -> this.client.operations(String.class))
			.withMessage("java.lang.String has to be an interface that anybody may implement");
		assertThatIllegalArgumentException().isThrownBy(() -> this.client.operations(Runnable.class))
			.withMessage("java.lang.Runnable has no method with @HttpExchange");
		assertThatIllegalArgumentException().isThrownBy(() -> this.client.operations(nothing()))
			.withMessage("type must not be null");
	}

	@Test
	void takesWhatCanBeCalled() {
		assertThat(this.client.operations(Inherited.class)).hasToString("Inherited[App API]");
		assertThat(this.client.operations(Bound.class)).hasToString("Bound[App API]");
		assertThat(this.client.operations(Lawful.class)).hasToString("Lawful[App API]");
	}

	private void assertRefused(Class<?> type, String method, String problem) {
		assertThatIllegalArgumentException().isThrownBy(() -> this.client.operations(type))
			.withMessageStartingWith("%s.%s cannot be called: %s", type.getName(), method, problem);
	}

	@SuppressWarnings("NullAway")
	private static <T> @Nullable T nothing() {
		return null;
	}

	interface AbsoluteUrl {

		@GetExchange("https://elsewhere.example/v1/things")
		void get();

	}

	interface HostUrl {

		@GetExchange("//elsewhere.example/v1/things")
		void get();

	}

	@HttpExchange("/")
	interface HostInParts {

		@GetExchange("/elsewhere.example/v1/things")
		void get();

	}

	@HttpExchange("https://elsewhere.example")
	interface CommonUrl {

		@GetExchange("/v1/things")
		void get();

	}

	interface NoSlash {

		@GetExchange("v1/things")
		void get();

	}

	interface Variable {

		@GetExchange("{url}")
		void get(@PathVariable("url") String url);

	}

	interface NoUrl {

		@GetExchange
		void get();

	}

	interface UriParameter {

		@GetExchange("/v1/things")
		void get(URI value);

	}

	interface FactoryParameter {

		@GetExchange("/v1/things")
		void get(UriBuilderFactory value);

	}

	interface MethodParameter {

		@GetExchange("/v1/things")
		void get(HttpMethod value);

	}

	interface Cookie {

		@GetExchange("/v1/things")
		void get(@CookieValue("value") String value);

	}

	interface Part {

		@PostExchange("/v1/things")
		void get(@RequestPart("value") String value);

	}

	interface Plain {

		@GetExchange("/v1/things")
		void get(String value);

	}

	interface MonoResult {

		@GetExchange("/v1/things")
		Mono<String> get();

	}

	interface FutureResult {

		@GetExchange("/v1/things")
		CompletableFuture<String> get();

	}

	interface PublisherResult {

		@GetExchange("/v1/things")
		Flow.Publisher<String> get();

	}

	interface EntityResult {

		@GetExchange("/v1/things")
		ResponseEntity<Void> get();

	}

	interface HeadersResult {

		@GetExchange("/v1/things")
		HttpHeaders get();

	}

	interface StreamResult {

		@GetExchange("/v1/things")
		Stream<String> get();

	}

	interface BytesResult {

		@GetExchange("/v1/things")
		InputStream get();

	}

	interface OptionalResult {

		@GetExchange("/v1/things")
		Optional<ResponseEntity<String>> get();

	}

	interface Untyped {

		@GetExchange("/v1/things")
		<T> T get();

	}

	interface NoMethod {

		@HttpExchange("/v1/things")
		void get();

	}

	interface Form {

		@PostExchange(url = "/v1/things", contentType = "application/x-www-form-urlencoded")
		void get(@RequestParam("name") String name);

	}

	interface Version {

		@GetExchange(url = "/v1/things", version = "1")
		void get();

	}

	interface TwoBodies {

		@PostExchange("/v1/things")
		void get(@RequestBody String one, @RequestBody String two);

	}

	interface BodyAndField {

		@PostExchange("/v1/things")
		void get(@RequestBody String one, @RequestField("two") String two);

	}

	interface SameField {

		@PostExchange("/v1/things")
		void get(@RequestField("one") String one, @RequestField("one") String two);

	}

	interface NoField {

		@PostExchange("/v1/things")
		void get(@RequestField(" ") String one);

	}

	interface Unfilled {

		@GetExchange("/v1/things/{id}")
		void get(@RequestParam("id") String id);

	}

	interface PathMap {

		@GetExchange("/v1/things/{id}")
		void get(@PathVariable Map<String, String> value);

	}

	interface NoRecord {

		@GetExchange("/v1/things")
		void get(QueryParameters value);

	}

	interface Unannotated {

		@GetExchange("/v1/things")
		void get();

		void other();

	}

	interface Overloaded {

		@GetExchange("/v1/things/{id}")
		void get(@PathVariable("id") String id);

		void get(long id);

	}

	interface Keyed<K> {

		void get(K key);

	}

	interface Bound extends Keyed<Long> {

		@Override
		@GetExchange("/v1/things/{key}")
		void get(@PathVariable("key") Long key);

		@GetExchange("/v1/things")
		void get();

	}

	interface Generic<T> {

		@GetExchange("/v1/things/{id}")
		T get(@PathVariable("id") long id);

	}

	interface Inherited extends Generic<List<String>> {

		@Override
		@GetExchange("/v1/others/{id}")
		List<String> get(@PathVariable("id") long id);

		@Override
		String toString();

	}

	interface Lawful {

		@GetExchange(url = "/v1/things/{id}?sort=name", accept = "application/json")
		Optional<String> get(@PathVariable long id, @RequestParam URI link);

		@HttpExchange(method = "HEAD", url = "/v1/things")
		void exists();

		static Lawful of(CustomerioV1Client client) {
			return client.operations(Lawful.class);
		}

	}

}
