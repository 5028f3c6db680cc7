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

import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import io.github.customeriospring.pipelines.CallOptions;
import io.github.customeriospring.pipelines.DeliveryReport;
import io.github.customeriospring.pipelines.PipelinesCall;
import io.github.customeriospring.pipelines.PipelinesGroup;
import io.github.customeriospring.pipelines.PipelinesUser;
import io.github.customeriospring.trackv1.AnonymousEvent;
import io.github.customeriospring.trackv1.Event;
import io.github.customeriospring.trackv1.FormSubmission;
import io.github.customeriospring.trackv1.MetricReport;
import io.github.customeriospring.trackv1.PersonUpdate;
import io.github.customeriospring.trackv1.SegmentOperations;
import io.github.customeriospring.v1.broadcasts.Audience;
import io.github.customeriospring.v1.livenotifications.EndLiveNotification;
import io.github.customeriospring.v1.livenotifications.UpdateLiveNotification;
import io.github.customeriospring.v1.transactional.SendEmail;
import io.github.customeriospring.v1.transactional.SendInboxMessage;
import io.github.customeriospring.v1.transactional.SendPush;
import io.github.customeriospring.v1.transactional.TemplateId;
import io.github.customeriospring.v2.CustomObject;
import io.github.customeriospring.v2.DeliveryRef;
import io.github.customeriospring.v2.EntityOperation;
import io.github.customeriospring.v2.Person;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

/**
 * What is written anywhere to find somebody or something by arrives as it is, or is
 * refused where it is made.
 */
class ArgumentsTests {

	private static final PersonId PERSON = PersonId.id("42");

	static Stream<Use> uses() {
		return Stream.of(PersonId::id, PersonId::email, PersonId::cioId, (id) -> ObjectId.of("1", id),
				(id) -> ObjectId.of(id, "acme"), ObjectId::cioObjectId, Device::ios, Device::android,
				(id) -> Person.of(PERSON).deleteDevice(id), (id) -> Person.of(PERSON).identify().withAnonymousId(id),
				(id) -> CustomObject.of("1", "acme").identifyAnonymous(id, Map.of()), DeliveryRef::of,
				(id) -> EntityOperation.raw(Map.of("identifiers", Map.of("id", id))),
				(id) -> EntityOperation.raw(Map.of("primary", Map.of("email", id))),
				(id) -> AnonymousEvent.of(id, Event.of("viewed")),
				(id) -> AnonymousEvent.invite(id, Event.of("viewed")),
				(id) -> PersonUpdate.of(Map.of()).withAnonymousId(id), (id) -> new FormSubmission(Map.of("email", id)),
				(id) -> MetricReport.of(id, DeliveryMetric.OPENED),
				(id) -> MetricReport.of("RPIL", DeliveryMetric.OPENED).withRecipient(id),
				(id) -> new SegmentOperations.Members(List.of("42", id)), (id) -> Audience.ids(List.of("42", id)),
				(id) -> Audience.emails(List.of("42", id)), EndLiveNotification::of, UpdateLiveNotification::of,
				TemplateId::of, (id) -> SendPush.create().toDevice(id),
				(id) -> SendInboxMessage.create().template(1).person(PERSON).to(id).validate(),
				(id) -> SendEmail.create().template(1).person(PERSON).to("a@example.com", id).validate(),
				PipelinesUser::id, PipelinesUser::anonymous, PipelinesGroup::id, (id) -> PipelinesCall.alias(id, "42"),
				(id) -> CallOptions.create().withMessageId(id), (id) -> DeliveryReport.of(id, DeliveryMetric.OPENED));
	}

	@ParameterizedTest
	@MethodSource("uses")
	void refusesHalfOfASurrogatePair(Use use) {
		for (String half : List.of("secret\ud83d", "\ude00secret", "sec\ud83dret", "secret\ud83d\ud83d\ude00")) {
			assertThatIllegalArgumentException().isThrownBy(() -> use.accept(half))
				.withMessageContaining("must not contain half of a surrogate pair")
				.withMessageNotContaining("sec\ud83d")
				.withMessageNotContaining("secret");
		}
	}

	@ParameterizedTest
	@MethodSource("uses")
	void refusesControlCharacters(Use use) {
		for (String text : List.of("secret\u0000", "secret\n", "\r\nsecret", "sec\tret", "secret\u007f",
				"\u0085secret")) {
			assertThatIllegalArgumentException().isThrownBy(() -> use.accept(text))
				.withMessageContaining("must not contain line breaks and other control characters")
				.withMessageNotContaining("secret");
		}
	}

	@ParameterizedTest
	@ValueSource(strings = { "42", " 42 ", "\ud83d\ude00", "a\u2028b", "ä", "\uffff", "%2e", "a/b" })
	void takesAllOtherTexts(String text) {
		assertThat(PersonId.id(text).value()).isEqualTo(text);
	}

	@Test
	void namesTheElementThatIsMissing() {
		assertThatIllegalArgumentException().isThrownBy(() -> Arguments.listOf(Arrays.asList("a", null), "ids"))
			.withMessage("ids[1] must not be null");
		assertThatIllegalArgumentException()
			.isThrownBy(() -> Arguments.listOf(new String @Nullable [] { "a", null }, "ids"))
			.withMessage("ids[1] must not be null");
	}

	@Test
	void refusesNullAsAName() {
		assertThatIllegalArgumentException()
			.isThrownBy(() -> Person.of(PERSON).identify(Collections.singletonMap(null, 1)))
			.withMessage("attributes must not have null as a name");
	}

	@Test
	void copiesMapsInTheirOrderWithNullValues() {
		Map<String, @Nullable Object> values = new LinkedHashMap<>();
		values.put("z", null);
		values.put("a", 1);
		Map<String, @Nullable Object> copy = Arguments.mapOf(values, "attributes");
		values.clear();
		assertThat(copy.keySet()).containsExactly("z", "a");
		assertThat(copy).containsEntry("z", null).containsEntry("a", 1);
	}

	interface Use {

		void accept(String identifier);

	}

}
