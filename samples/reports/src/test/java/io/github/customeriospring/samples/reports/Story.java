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
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.IntStream;

import io.github.customeriospring.DeliveryMetric;
import io.github.customeriospring.PersonId;
import io.github.customeriospring.trackv1.CustomerioTrackV1Client;
import io.github.customeriospring.trackv1.MetricReport;
import io.github.customeriospring.v1.CustomerioV1Client;
import io.github.customeriospring.v1.shared.message.Message;
import io.github.customeriospring.v2.BatchResult;

import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;

/**
 * Fills a workspace from a file, and makes reports of it.
 */
class Story implements ApplicationRunner {

	private static final int PEOPLE = 20_000;

	private final CustomerioV1Client v1;

	private final CustomerioTrackV1Client trackV1;

	private final PeopleUpload upload;

	private final SegmentReport report;

	private final BouncedMessages bounced;

	Story(CustomerioV1Client v1, CustomerioTrackV1Client trackV1, PeopleUpload upload, SegmentReport report,
			BouncedMessages bounced) {
		this.v1 = v1;
		this.trackV1 = trackV1;
		this.upload = upload;
		this.report = report;
		this.bounced = bounced;
	}

	@Override
	public void run(ApplicationArguments arguments) throws IOException {
		Path directory = Files.createTempDirectory("reports");
		BatchResult sent = this.upload.send(people(directory), (failure) -> System.out.println(failure));
		System.out.printf("%n1. A file of %d people is in the workspace: %d accepted%n", PEOPLE, sent.accepted());
		long segment = this.v1.segments().create("Newcomers").id();
		this.trackV1.segments()
			.add(Math.toIntExact(segment), IntStream.range(0, 250).mapToObj((i) -> PersonId.id("i" + i)).toList());
		Path exported = directory.resolve("exported.csv");
		this.report.export(segment, List.of("plan"), exported);
		System.out.println("2. The people of a segment, exported:  " + exported);
		Path written = directory.resolve("written.csv");
		long people = this.report.write(segment, List.of("id", "plan"), written);
		System.out.printf("3. The %d people of a segment, written: %s%n", people, written);
		send();
		System.out.println("4. The messages that bounced today:");
		this.bounced.of(LocalDate.now(ZoneOffset.UTC), ZoneOffset.UTC)
			.map(Message::id)
			.forEach((id) -> System.out.println("      " + id));
	}

	private static Path people(Path directory) throws IOException {
		Path file = directory.resolve("people.csv");
		try (PrintWriter writer = new PrintWriter(Files.newBufferedWriter(file))) {
			writer.println("id,plan");
			IntStream.range(0, PEOPLE).forEach((i) -> writer.println("i" + i + ((i % 2 == 0) ? ",pro" : ",free")));
		}
		return file;
	}

	private void send() {
		for (String id : List.of("i1", "i2", "i3")) {
			String delivery = this.v1.transactional()
				.sendEmail((email) -> email.template("welcome").to(id + "@example.com").person(PersonId.id(id)))
				.deliveryId();
			if (!id.equals("i2")) {
				this.trackV1.metrics().report(MetricReport.of(delivery, DeliveryMetric.BOUNCED));
			}
		}
	}

}
