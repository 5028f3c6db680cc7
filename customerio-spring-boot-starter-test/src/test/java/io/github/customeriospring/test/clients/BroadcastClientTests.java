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

package io.github.customeriospring.test.clients;

import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

import io.github.customeriospring.CustomerioInvalidRequestException;
import io.github.customeriospring.CustomerioNotFoundException;
import io.github.customeriospring.CustomerioOutcomeUnknownException;
import io.github.customeriospring.PersonId;
import io.github.customeriospring.test.FakeCustomerio;
import io.github.customeriospring.test.http.Fault;
import io.github.customeriospring.test.messaging.TriggeredBroadcast;
import io.github.customeriospring.v1.CustomerioV1Client;
import io.github.customeriospring.v1.broadcasts.Audience;
import io.github.customeriospring.v1.broadcasts.BroadcastOperations;
import io.github.customeriospring.v1.broadcasts.BroadcastRecipient;
import io.github.customeriospring.v1.broadcasts.BroadcastTrigger;
import io.github.customeriospring.v1.broadcasts.TriggerErrorPage;
import io.github.customeriospring.v1.shared.Filter;
import io.github.customeriospring.v1.shared.Paging;
import io.github.customeriospring.v2.CustomerioV2Client;
import io.github.customeriospring.v2.Person;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static io.github.customeriospring.test.CustomerioAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class BroadcastClientTests {

	private final FakeCustomerio customerio = FakeCustomerio.start();

	private final CustomerioV1Client v1 = Clients.v1(this.customerio);

	private final BroadcastOperations broadcasts = this.v1.broadcasts();

	@BeforeEach
	void prepare() {
		CustomerioV2Client v2 = Clients.v2(this.customerio);
		v2.batch(List.of(Person.id("1").identify(Map.of("email", "ada@example.com", "plan", "pro")),
				Person.id("2").identify(Map.of("email", "grace@example.com", "plan", "free"))));
	}

	@AfterEach
	void stop() {
		this.customerio.close();
	}

	@Test
	void goesToTheAudienceOfTheBroadcast() {
		long trigger = this.broadcasts.trigger(12, (broadcast) -> broadcast.data("headline", "Winter"));
		assertThat(this.customerio).onlyBroadcast()
			.hasBroadcastId(12)
			.hasAudience(TriggeredBroadcast.AudienceKind.DEFAULT)
			.hasData("headline", "Winter");
		BroadcastTrigger status = this.broadcasts.triggerStatus(12, trigger);
		assertThat(status.id()).isEqualTo(trigger);
		assertThat(status.broadcastId()).isEqualTo(12);
		assertThat(status.createdAt()).isEqualTo(this.customerio.broadcasts().all().get(0).triggeredAt());
		assertThat(status.processedAt()).isNotNull();
		assertThat(this.broadcasts.triggerErrorsAll(12, trigger)).isEmpty();
	}

	@Test
	void goesToWhomAFilterMatches() {
		this.broadcasts.trigger(12, (broadcast) -> broadcast.audience(Filter.not(Filter.attribute("plan").eq("free"))));
		assertThat(this.customerio).onlyBroadcast()
			.hasAudience(TriggeredBroadcast.AudienceKind.FILTER)
			.goesToPerson("1")
			.doesNotGoToPerson("2");
	}

	@Test
	void goesToAddresses() {
		this.broadcasts.trigger(12,
				(broadcast) -> broadcast.audience(Audience.emails(List.of("ADA@example.com", "unknown@example.com")))
					.emailIgnoreMissing(true)
					.emailAddDuplicates(true));
		assertThat(this.customerio).onlyBroadcast()
			.hasAudience(TriggeredBroadcast.AudienceKind.EMAILS)
			.goesToPerson("1")
			.doesNotGoToPerson("2");
	}

	@Test
	void goesToIds() {
		this.broadcasts.trigger(12,
				(broadcast) -> broadcast.audience(Audience.ids(List.of("2", "3"))).idIgnoreMissing(true));
		assertThat(this.customerio).onlyBroadcast()
			.hasAudience(TriggeredBroadcast.AudienceKind.IDS)
			.goesToPerson("2")
			.doesNotGoToPerson("1");
	}

	@Test
	void goesToEachPersonWithDataOfTheirOwn() {
		this.broadcasts.trigger(12,
				(broadcast) -> broadcast.audience(
						Audience.perUserData(List.of(BroadcastRecipient.of(PersonId.id("1"), Map.of("voucher", "A1")),
								BroadcastRecipient.of(PersonId.email("grace@example.com"), Map.of("voucher", "B2"))))));
		assertThat(this.customerio).onlyBroadcast()
			.hasAudience(TriggeredBroadcast.AudienceKind.PER_USER_DATA)
			.goesToPerson("1")
			.goesToPerson("2");
		assertThat(this.customerio.broadcasts().all().get(0).recipients())
			.extracting((recipient) -> recipient.data().get("voucher"))
			.containsExactly("A1", "B2");
	}

	@Test
	void takesAFileOfPeople() {
		URI file = URI.create("https://example.com/people.json");
		this.broadcasts.trigger(12, (broadcast) -> broadcast.audience(Audience.dataFile(file)));
		assertThat(this.customerio).onlyBroadcast().hasAudience(TriggeredBroadcast.AudienceKind.DATA_FILE);
		assertThat(this.customerio.broadcasts().all().get(0).fields()).containsEntry("data_file_url", file.toString());
	}

	@Test
	void listsWhatIsWrongWithTheAudience() {
		List<String> unknown = IntStream.range(0, 60).mapToObj((i) -> "unknown" + i).toList();
		assertThatExceptionOfType(CustomerioInvalidRequestException.class)
			.isThrownBy(() -> this.broadcasts.trigger(12, (broadcast) -> broadcast.audience(Audience.ids(unknown))))
			.satisfies((ex) -> assertThat(ex.getStatus()).isEqualTo(422));
		assertThat(this.customerio).onlyBroadcast().isFailed();
		long trigger = this.customerio.broadcasts().all().get(0).triggerId();
		TriggerErrorPage first = this.broadcasts.triggerErrors(12, trigger);
		assertThat(first.errors()).hasSize(50);
		assertThat(this.broadcasts.triggerErrors(12, trigger, Paging.from(first.next()).withLimit(4)).errors())
			.hasSize(4);
		assertThat(this.broadcasts.triggerErrorsAll(12, trigger)).hasSize(60)
			.doesNotHaveDuplicates()
			.containsExactlyElementsOf(this.customerio.broadcasts().all().get(0).errors());
	}

	@Test
	void saysThatThereIsNoSuchBroadcastOrTrigger() {
		this.customerio.broadcasts().knowOnly(12);
		assertThatExceptionOfType(CustomerioNotFoundException.class)
			.isThrownBy(() -> this.broadcasts.trigger(13, (broadcast) -> {
			}));
		assertThatExceptionOfType(CustomerioNotFoundException.class)
			.isThrownBy(() -> this.broadcasts.triggerStatus(12, 1));
		assertThatExceptionOfType(CustomerioNotFoundException.class)
			.isThrownBy(() -> this.broadcasts.triggerErrors(12, 1));
		assertThat(this.customerio).broadcasts().isEmpty();
	}

	@Test
	void doesNotRepeatATriggerWhoseAnswerWasLost() {
		this.customerio.failNext(1, Fault.resetAfterProcessing());
		assertThatExceptionOfType(CustomerioOutcomeUnknownException.class)
			.isThrownBy(() -> this.broadcasts.trigger(12, (broadcast) -> {
			}));
		assertThat(this.customerio).receivedRequests(2).onlyBroadcast().hasBroadcastId(12);
	}

}
