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

package io.github.customeriospring.v1;

import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.stream.Stream;

import io.github.customeriospring.PersonId;
import io.github.customeriospring.Wire;
import io.github.customeriospring.v1.shared.Paging;
import io.github.customeriospring.v1.suppressions.SuppressionType;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.junit.jupiter.params.provider.Arguments.arguments;

/**
 * Texts that become a part of a path stay one part of it, whatever they hold.
 */
class PathValueTests {

	/** Texts and how they stand in a path. */
	private static final Map<String, String> TEXTS = Map.of("a/b", "a%2Fb", "../x", "..%2Fx", "a%2Fb", "a%252Fb", "a b",
			"a%20b", "a?b#c", "a%3Fb%23c", "a;b=c", "a%3Bb%3Dc", "ü𝄞", "%C3%BC%F0%9D%84%9E", "{a}", "%7Ba%7D", "a+b@c",
			"a%2Bb%40c", "\\\\x", "%5C%5Cx");

	private static final List<String> REFUSED = List.of("", " ", "\t", ".", "..", " .. ", "a\nb", "a\u0000b", "\ud83d");

	@RegisterExtension
	static final Wire server = new Wire();

	private final CustomerioV1Client v1 = CustomerioV1Client.builder()
		.apiKey("app-key")
		.baseUrl(server.baseUrl())
		.retry(Wire.FAST_RETRIES)
		.build();

	/**
	 * Each operation that takes a text into its path, with the rest of that path.
	 */
	static Stream<Arguments> operations() {
		return Stream.of(operation("/v1/messages/%s/archived_message", (v1, text) -> v1.messages().archived(text)),
				operation("/v1/messages/%s", (v1, text) -> v1.messages().get(text)),
				operation("/v1/snippets/%s", (v1, text) -> v1.snippets().delete(text)),
				operation("/v1/subscription_center/%s/token", (v1, text) -> v1.subscriptions().centerToken(text)),
				operation("/v1/live_notifications/%s", (v1, text) -> v1.liveNotifications().get(text)),
				operation("/v1/objects/%s/acme/attributes", (v1, text) -> v1.objects().profile(text, "acme")),
				operation("/v1/objects/1/%s/attributes", (v1, text) -> v1.objects().profile("1", text)),
				operation("/v1/objects/1/%s/relationships", (v1, text) -> v1.objects().relationships("1", text)),
				operation("/v1/campaigns/1/actions/2/language/%s",
						(v1, text) -> v1.campaigns().actionLanguage(1, 2, text)),
				operation("/v1/broadcasts/1/actions/2/language/%s",
						(v1, text) -> v1.broadcasts().actionLanguage(1, 2, text)),
				operation("/v1/newsletters/1/language/%s",
						(v1, text) -> v1.newsletterContents().deleteLanguage(1, text)),
				operation("/v1/newsletters/1/test_group/2/language/%s",
						(v1, text) -> v1.newsletterContents().deleteTestGroupLanguage(1, 2, text)),
				operation("/v1/transactional/1/language/%s",
						(v1, text) -> v1.transactionalTemplates().language(1, text)),
				operation("/v1/esp/search_suppression/%s", (v1, text) -> v1.suppressions().search(text)),
				operation("/v1/esp/domains/%s/suppression/blocks",
						(v1, text) -> v1.suppressions().ofDomain(text, SuppressionType.BLOCKS, null, Paging.first())),
				operation("/v1/esp/suppression/bounces/%s",
						(v1, text) -> v1.suppressions().add(SuppressionType.BOUNCES, text)),
				operation("/v1/customers/%s/attributes?id_type=id",
						(v1, text) -> v1.customers().profile(PersonId.id(text))),
				operation("/v1/customers/%s/segments?id_type=id",
						(v1, text) -> v1.customers().segments(PersonId.id(text))));
	}

	private static Arguments operation(String path, BiConsumer<CustomerioV1Client, String> call) {
		return arguments(path, call);
	}

	@ParameterizedTest(name = "{0}")
	@MethodSource("operations")
	void areEncoded(String path, BiConsumer<CustomerioV1Client, String> call) {
		TEXTS.forEach((text, encoded) -> {
			server.resetAll();
			server.answer(200, """
					{"archived_message": {}, "message": {}, "object": {}, "action": {}, "content": {}, "customer": {},
					"segments": []}""");
			call.accept(this.v1, text);
			assertThat(server.onlyRequest().getUrl()).isEqualTo(path.formatted(encoded));
		});
	}

	@ParameterizedTest(name = "{0}")
	@MethodSource("operations")
	void areRefusedWhenTheyAreNoPart(String path, BiConsumer<CustomerioV1Client, String> call) {
		for (String text : REFUSED) {
			assertThatIllegalArgumentException().as("%s", REFUSED.indexOf(text))
				.isThrownBy(() -> call.accept(this.v1, text));
		}
		assertThat(server.requests()).as(path).isEmpty();
	}

}
