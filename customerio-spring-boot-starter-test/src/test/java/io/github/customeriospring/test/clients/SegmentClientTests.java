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

import java.util.List;

import io.github.customeriospring.CustomerioNotFoundException;
import io.github.customeriospring.PersonId;
import io.github.customeriospring.test.FakeCustomerio;
import io.github.customeriospring.v1.segments.Segment;
import io.github.customeriospring.v1.segments.SegmentOperations;
import io.github.customeriospring.v2.Person;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class SegmentClientTests {

	private final FakeCustomerio customerio = FakeCustomerio.start();

	private final SegmentOperations segments = Clients.v1(this.customerio).segments();

	@AfterEach
	void stop() {
		this.customerio.close();
	}

	@Test
	void knowsTheSegmentsIntoWhichPeopleWerePut() {
		assertThat(this.segments.list()).isEmpty();
		for (String id : List.of("1", "2")) {
			Clients.v2(this.customerio).entity(Person.id(id).identify());
		}
		Clients.trackV1(this.customerio).segments().add(7, List.of(PersonId.id("1"), PersonId.id("2")));
		Clients.trackV1(this.customerio).segments().add(3, List.of(PersonId.id("1")));
		assertThat(this.segments.list()).extracting(Segment::id).containsExactly(3L, 7L);
		assertThat(this.segments.get(7).type()).isEqualTo(Segment.Type.MANUAL);
		assertThat(this.segments.customerCount(7)).isEqualTo(2);
	}

	@Test
	void knowsNoOthers() {
		assertThatExceptionOfType(CustomerioNotFoundException.class).isThrownBy(() -> this.segments.get(7));
		assertThatExceptionOfType(CustomerioNotFoundException.class).isThrownBy(() -> this.segments.customerCount(7));
	}

}
