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

import java.io.BufferedReader;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.IntStream;

import io.github.customeriospring.PersonId;
import io.github.customeriospring.v1.CustomerioV1Client;
import io.github.customeriospring.v1.imports.ImportJob;
import io.github.customeriospring.v1.imports.NewImport;
import io.github.customeriospring.v2.BatchResult;
import io.github.customeriospring.v2.CustomerioV2Client;
import io.github.customeriospring.v2.EntityOperation;
import io.github.customeriospring.v2.Person;

import org.springframework.stereotype.Component;

/**
 * A CSV file of any size into the workspace, in two ways. The first column is the id of a
 * person, the others are attributes; no field has a comma or quotes in it.
 */
@Component
class PeopleUpload {

	private final CustomerioV1Client v1;

	private final CustomerioV2Client v2;

	PeopleUpload(CustomerioV1Client v1, CustomerioV2Client v2) {
		this.v1 = v1;
		this.v2 = v2;
	}

	/**
	 * Let Customer.io fetch the file from where everybody can read it who knows the
	 * address.
	 */
	ImportJob byAddress(URI file) {
		long id = this.v1.imports().create(NewImport.people("People", file, PersonId.Type.ID)).id();
		return this.v1.imports().awaitDone(id, Duration.ofHours(2));
	}

	/**
	 * Send the file from here, in requests of 500 KB, of which no more than two are in
	 * memory.
	 */
	BatchResult send(Path file, Consumer<? super BatchResult.Failure> failures) throws IOException {
		try (BufferedReader reader = Files.newBufferedReader(file)) {
			List<String> header = fields(reader.readLine());
			return this.v2.batch(reader.lines().map((line) -> identify(header, fields(line))), failures);
		}
	}

	private static EntityOperation identify(List<String> header, List<String> row) {
		Map<String, String> attributes = new LinkedHashMap<>();
		IntStream.range(1, header.size()).forEach((column) -> attributes.put(header.get(column), row.get(column)));
		return Person.id(row.get(0)).identify(attributes);
	}

	private static List<String> fields(String line) {
		return List.of(line.split(",", -1));
	}

}
