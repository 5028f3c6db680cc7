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

package io.github.customeriospring.v1.segments;

import java.time.Instant;
import java.util.List;

import io.github.customeriospring.CustomerioNotFoundException;
import io.github.customeriospring.Wire;
import io.github.customeriospring.v1.CustomerioV1Client;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class SegmentOperationsTests {

	private static final Segment MANUAL = new Segment(7, "15:1492548073", "Ambassadors", "They speak for us",
			Segment.Type.MANUAL, Segment.State.FINISHED, null, List.of("people", "brand"),
			Instant.ofEpochSecond(1492548073), Instant.ofEpochSecond(1790000000));

	@RegisterExtension
	static final Wire server = new Wire();

	private SegmentOperations segments;

	@BeforeEach
	void createClient() {
		this.segments = CustomerioV1Client.builder().apiKey("app-key").baseUrl(server.baseUrl()).build().segments();
	}

	@Test
	void lists() {
		server.answer(200, server.fixture("segments.json"));
		assertThat(this.segments.list()).containsExactly(MANUAL, new Segment(8, null, "Active", null,
				Segment.Type.DYNAMIC, Segment.State.BUILD_QUEUED, 30, List.of(), null, null));
		server.assertRequest("GET", "/v1/segments");
	}

	@Test
	void getsOne() {
		server.answer(200, server.fixture("segment.json"));
		assertThat(this.segments.get(7)).isEqualTo(MANUAL);
		server.assertRequest("GET", "/v1/segments/7");
	}

	@Test
	void readsWordsThatThisVersionDoesNotKnow() {
		server.answer(200, "{\"segment\":{\"id\":7,\"type\":\"next\",\"state\":\"next\"}}");
		Segment segment = this.segments.get(7);
		assertThat(segment.type()).isEqualTo(Segment.Type.UNKNOWN);
		assertThat(segment.state()).isEqualTo(Segment.State.UNKNOWN);
	}

	@Test
	void countsPeople() {
		server.answer(200, "{\"count\":3000000000,\"segment_id\":7}");
		assertThat(this.segments.customerCount(7)).isEqualTo(3_000_000_000L);
		server.assertRequest("GET", "/v1/segments/7/customer_count");
	}

	@Test
	void saysThatThereIsNoSuchSegment() {
		server.answer(404, "{\"errors\":[{\"detail\":\"not found\",\"status\":\"404\"}]}");
		assertThatExceptionOfType(CustomerioNotFoundException.class).isThrownBy(() -> this.segments.get(7))
			.withMessageStartingWith("App API segments.get failed with status 404: not found. ");
	}

}
