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

package io.github.customeriospring.samples.reports;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import io.github.customeriospring.DeliveryMetric;
import io.github.customeriospring.PersonId;
import io.github.customeriospring.test.EnableFakeCustomerio;
import io.github.customeriospring.test.FakeCustomerio;
import io.github.customeriospring.trackv1.CustomerioTrackV1Client;
import io.github.customeriospring.trackv1.MetricReport;
import io.github.customeriospring.v1.CustomerioV1Client;
import io.github.customeriospring.v1.shared.message.Message;
import io.github.customeriospring.v2.BatchResult;
import io.github.customeriospring.v2.CustomerioV2Client;
import io.github.customeriospring.v2.Person;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

import static org.assertj.core.api.Assertions.assertThat;

@SpringBootTest
@EnableFakeCustomerio
class ReportsApplicationTests {

	private static final Instant NOON = Instant.parse("2026-03-04T12:00:00Z");

	@Autowired
	private SegmentReport report;

	@Autowired
	private PeopleUpload upload;

	@Autowired
	private BouncedMessages bounced;

	@Autowired
	private CustomerioV1Client v1;

	@Autowired
	private CustomerioV2Client v2;

	@Autowired
	private CustomerioTrackV1Client trackV1;

	@Autowired
	private FakeCustomerio customerio;

	@TempDir
	private Path directory;

	@Test
	void writesThePeopleOfASegmentToAFile() throws IOException {
		fillSegment();
		Path file = this.directory.resolve("people.csv");
		assertThat(this.report.write(7, List.of("id", "note"), file)).isEqualTo(250);
		assertThat(Files.readAllLines(file)).hasSize(251).startsWith("\"id\",\"note\"", "\"i0\",\"say \"\"0\"\"\"");
		assertThat(this.customerio.requests().all())
			.filteredOn((request) -> "customers.lookup".equals(request.operation()))
			.hasSize(3);
	}

	@Test
	void exportsThePeopleOfASegmentToAFile() throws IOException {
		fillSegment();
		Path file = this.directory.resolve("people.csv");
		this.report.export(7, List.of("note"), file);
		assertThat(Files.readAllLines(file)).hasSize(251).first().isEqualTo("id,email,cio_id,note");
	}

	private void fillSegment() {
		this.v2.batch(IntStream.range(0, 260)
			.mapToObj((i) -> Person.id("i" + i).identify(Map.of("note", "say \"" + i + "\"")))
			.toList());
		this.trackV1.segments().add(7, IntStream.range(0, 250).mapToObj((i) -> PersonId.id("i" + i)).toList());
	}

	@Test
	void sendsAFileOfPeopleToTheWorkspace() throws IOException {
		List<BatchResult.Failure> failures = new ArrayList<>();
		BatchResult result = this.upload.send(people(), failures::add);
		assertThat(result.accepted()).isEqualTo(5000);
		assertThat(failures).isEmpty();
		assertThat(this.customerio.people().all()).hasSize(5000);
	}

	@Test
	void letsCustomerioFetchAFileOfPeople() throws IOException {
		assertThat(this.upload.byAddress(people().toUri()).rowsImported()).isEqualTo(5000);
		assertThat(this.customerio.people().all()).hasSize(5000);
	}

	private Path people() throws IOException {
		return Files.writeString(this.directory.resolve("people.csv"),
				IntStream.range(0, 5000)
					.mapToObj((i) -> "i" + i + ",pro\n")
					.collect(Collectors.joining("", "id,plan\n", "")));
	}

	@Test
	void findsTheMessagesOfADayThatBounced() {
		String early = send(NOON.minusSeconds(12 * 3600));
		String late = send(NOON.plusSeconds(12 * 3600 - 1));
		send(NOON.plusSeconds(12 * 3600));
		assertThat(this.bounced.of(LocalDate.of(2026, 3, 4), ZoneOffset.UTC)).extracting(Message::id)
			.containsExactly(early, late);
	}

	private String send(Instant at) {
		this.customerio.useClock(InstantSource.fixed(at));
		String delivery = this.v1.transactional()
			.sendEmail((email) -> email.template("welcome").to("ada@example.com").person(PersonId.id("ada")))
			.deliveryId();
		this.trackV1.metrics().report(MetricReport.of(delivery, DeliveryMetric.BOUNCED));
		return delivery;
	}

	@Test
	@ExtendWith(OutputCaptureExtension.class)
	void tellsItsStory(CapturedOutput output) {
		TestReportsApplication.run("--spring.main.web-application-type=none").getApplicationContext().close();
		assertThat(output).contains("20000 accepted", "exported.csv", "The 250 people",
				"The messages that bounced today:");
	}

}
