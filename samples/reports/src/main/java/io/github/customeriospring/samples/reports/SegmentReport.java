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

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import io.github.customeriospring.v1.CustomerioV1Client;
import io.github.customeriospring.v1.customers.CustomerProfile;
import io.github.customeriospring.v1.exports.Export;
import io.github.customeriospring.v1.shared.Filter;

import org.springframework.stereotype.Component;

/**
 * All people of a segment in a CSV file, in two ways.
 */
@Component
class SegmentReport {

	private final CustomerioV1Client v1;

	SegmentReport(CustomerioV1Client v1) {
		this.v1 = v1;
	}

	/**
	 * Let Customer.io write the file. It takes a few calls, however many people there
	 * are, and some minutes.
	 */
	void export(long segment, List<String> attributes, Path file) throws IOException {
		Export export = this.v1.exports().customers(Filter.inSegment(segment), attributes);
		this.v1.exports().awaitDone(export.id(), Duration.ofMinutes(30));
		this.v1.exports().download(export.id(), file);
	}

	/**
	 * Write the file here. It takes a call for each 100 people, at 10 calls a second, and
	 * the memory of a page of the segment.
	 */
	long write(long segment, List<String> attributes, Path file) throws IOException {
		long people = 0;
		try (BufferedWriter writer = Files.newBufferedWriter(file);
				Stream<CustomerProfile> profiles = this.v1.customers()
					.profilesAll(this.v1.segments().membersAll(segment))) {
			writer.write(row(attributes.stream()));
			for (Iterator<CustomerProfile> each = profiles.iterator(); each.hasNext(); people++) {
				CustomerProfile profile = each.next();
				writer.write(row(attributes.stream().map((name) -> profile.text(name).orElse(""))));
			}
		}
		return people;
	}

	private static String row(Stream<String> fields) {
		return fields.map((field) -> '"' + field.replace("\"", "\"\"") + '"')
			.collect(Collectors.joining(",", "", "\n"));
	}

}
