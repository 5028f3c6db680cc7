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

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import com.tngtech.archunit.core.domain.JavaClass;
import io.github.customeriospring.AnswerRecords;
import io.github.customeriospring.MainClasses;
import io.github.customeriospring.WireValue;
import io.github.customeriospring.json.WireJson;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The words of the App API as Customer.io documents them, one line for each of our enums.
 */
class VendorSpellingTests {

	private static final String WORDS = """
			ArchivedMessage.RequestMethod: GET POST PUT DELETE PATCH
			Broadcast.State: running draft
			Campaign.State: running draft stopped
			Campaign.Type: segment event form date relationship object webhook
			Export.Status: done pending failed
			Export.Type: customers deliveries
			ImportJob.State: preprocessing preprocessed validating validated importing imported failed canceled
			ImportType: people event relationship object
			LiveNotification.State: active ended expired failed
			MessageMetric: attempted sent delivered opened clicked converted bounced spammed unsubscribed dropped \
			failed undeliverable created
			MessageState: failed sent drafted attempted
			MessageType: email webhook twilio whatsapp slack push in_app live_notification inbox
			Metric: attempted bounced clicked converted created deferred delivered drafted failed human_clicked \
			human_opened link_untracked machine_clicked open_untracked opened prefetch_opened replied sent spammed \
			suppressed topic_unsubscribed tracking_consent_denied tracking_consent_granted undeliverable \
			unsubscribed untracked
			ObjectIdType: object_id cio_object_id
			OptOutChannel: sms whatsapp
			PushSound: default none
			ReportingWebhook.Type: webhook js
			Resolution: hours days weeks months
			RowsToProcess: all only_new only_existing
			Segment.State: events build events_queued build_queued finished
			Segment.Type: dynamic manual
			SendingState: automatic draft off
			SortOrder: asc desc
			SubscriptionChannel.Type: email twilio urban_airship slack push in_app line inbox whatsapp
			SuppressionType: blocks bounces spam_reports invalid_emails
			WebhookMethod: get post put delete patch
			""";

	private final WireJson json = new WireJson();

	static Stream<Class<?>> enums() {
		return MainClasses.all()
			.stream()
			.filter((type) -> type.getPackageName().startsWith("io.github.customeriospring.v1") && type.isEnum()
					&& type.isAssignableTo(WireValue.class))
			.map(JavaClass::reflect);
	}

	@Test
	void areThoseOfTheDocument() {
		Map<String, Set<String>> documented = WORDS.lines()
			.map((line) -> line.split(": "))
			.collect(Collectors.toMap((line) -> line[0], (line) -> Set.of(line[1].split(" "))));
		Map<String, Set<String>> ours = enums().collect(Collectors.toMap(VendorSpellingTests::name,
				(type) -> constants(type).filter((constant) -> !isUnknown(constant))
					.map((constant) -> ((WireValue) constant).wireName())
					.collect(Collectors.toSet())));
		assertThat(new TreeMap<>(ours)).isEqualTo(new TreeMap<>(documented));
	}

	private static String name(Class<?> type) {
		return type.getName().replaceFirst(".*\\.", "").replace('$', '.');
	}

	private static Stream<Object> constants(Class<?> type) {
		return Arrays.stream(type.getEnumConstants());
	}

	private static boolean isUnknown(Object constant) {
		return ((Enum<?>) constant).name().equals("UNKNOWN");
	}

	@ParameterizedTest
	@MethodSource("enums")
	void areReadAndWritten(Class<?> type) {
		constants(type).filter((constant) -> !isUnknown(constant)).forEach((constant) -> {
			String text = "\"%s\"".formatted(((WireValue) constant).wireName());
			assertThat(this.json.<Object>read(text.getBytes(StandardCharsets.UTF_8), type)).isEqualTo(constant);
			assertThat(new String(this.json.write(List.of(constant)), StandardCharsets.UTF_8))
				.isEqualTo("[" + text + "]");
		});
	}

	/**
	 * What an answer holds may be new.
	 */
	@ParameterizedTest
	@ValueSource(strings = { "\"brand_new\"", "\"unknown\"", "\"\"", "\"2\"", "2", "99", "-1" })
	void areUnknownWhenTheyAreNew(String word) {
		List<Class<?>> inAnswers = enums().filter(VendorSpellingTests::isInAnswers).toList();
		assertThat(inAnswers).hasSizeGreaterThan(10);
		for (Class<?> type : inAnswers) {
			assertThat(this.json.<Object>read(word.getBytes(StandardCharsets.UTF_8), type)).as(type.getSimpleName())
				.hasToString("UNKNOWN");
		}
	}

	private static boolean isInAnswers(Class<?> type) {
		return AnswerRecords.all()
			.stream()
			.flatMap((answer) -> Arrays.stream(answer.getRecordComponents()))
			.anyMatch((component) -> component.getType() == type);
	}

}
