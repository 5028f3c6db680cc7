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

package io.github.customeriospring.v1.imports;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;

import io.github.customeriospring.CustomerioJobException;
import io.github.customeriospring.CustomerioOutcomeUnknownException;
import io.github.customeriospring.PersonId;
import io.github.customeriospring.Wire;
import io.github.customeriospring.v1.CustomerioV1Client;
import io.github.customeriospring.v1.shared.JobProgress;
import io.github.customeriospring.v1.shared.VirtualTime;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

class ImportOperationsTests {

	private static final URI FILE = URI.create("https://example.com/people.csv?key=secret");

	private static final Instant START = Instant.ofEpochSecond(1790000000);

	private static final ImportJob JOB = new ImportJob(7, "Newsletter", "From the old shop", ImportType.PEOPLE, "email",
			"3", ImportJob.State.IMPORTED, 12, 11, "one row is broken", RowsToProcess.ONLY_NEW, 8L,
			"https://api.customer.io/v1/exports/8/download", 9L, "https://api.customer.io/v1/exports/9/download", START,
			START.plusSeconds(60));

	@RegisterExtension
	static final Wire server = new Wire();

	private final VirtualTime time = new VirtualTime();

	private ImportOperations imports;

	@BeforeEach
	void createClient() {
		this.imports = CustomerioV1Client.builder()
			.apiKey("app-key")
			.baseUrl(server.baseUrl())
			.retry(Wire.FAST_RETRIES)
			.build()
			.imports();
	}

	@Test
	void importsPeople() {
		server.answer(200, server.fixture("import.json"));
		assertThat(this.imports.create(NewImport.people("Newsletter", FILE, PersonId.Type.EMAIL)
			.withRows(RowsToProcess.ONLY_NEW)
			.withDescription("From the old shop"))).isEqualTo(JOB);
		server.assertRequest("POST", "/v1/imports", """
				{"import": {"type": "people", "name": "Newsletter",
				"data_file_url": "https://example.com/people.csv?key=secret", "identifier": "email",
				"data_to_process": "only_new", "description": "From the old shop"}}""");
	}

	@Test
	void importsEventsRelationshipsAndObjects() {
		server.answer(200, "{\"import\":{\"id\":8}}");
		this.imports.create(NewImport.events("Orders", FILE, PersonId.Type.ID));
		this.imports.create(NewImport.relationships("Staff", FILE, PersonId.Type.CIO_ID));
		this.imports.create(NewImport.objects("Shops", FILE, "1"));
		String rest = ",\"data_file_url\":\"" + FILE + "\"";
		Wire.assertJson(body(0),
				"{\"import\":{\"type\":\"event\",\"name\":\"Orders\",\"identifier\":\"id\"" + rest + "}}");
		Wire.assertJson(body(1),
				"{\"import\":{\"type\":\"relationship\",\"name\":\"Staff\",\"identifier\":\"cio_id\"" + rest + "}}");
		Wire.assertJson(body(2),
				"{\"import\":{\"type\":\"object\",\"name\":\"Shops\",\"object_type_id\":\"1\"" + rest + "}}");
	}

	private static String body(int index) {
		return server.requests().get(index).getBodyAsString();
	}

	@Test
	void doesNotBeginASecondOneWhenNobodyKnowsAboutTheFirst() {
		server.answer(502, "");
		assertThatExceptionOfType(CustomerioOutcomeUnknownException.class)
			.isThrownBy(() -> this.imports.create(NewImport.events("Orders", FILE, PersonId.Type.ID)));
		assertThat(server.requests()).hasSize(1);
	}

	@Test
	void tellsWhatWasNotTaken() {
		server.answer(200, server.fixture("import.json"));
		ImportJob job = this.imports.get(7);
		assertThat(job).isEqualTo(JOB);
		assertThat(job.toString()).doesNotContain("/v1/exports/").doesNotContain("broken");
		server.assertRequest("GET", "/v1/imports/7");
	}

	@Test
	void readsTheOldNameOfTheChosenRows() {
		server.answer(200, "{\"import\":{\"id\":8,\"people_to_process\":\"only_existing\"}}");
		assertThat(this.imports.get(8).dataToProcess()).isEqualTo(RowsToProcess.ONLY_EXISTING);
	}

	@Test
	void waitsForOne() {
		server.answer(200, server.fixture("import.json"));
		assertThat(this.imports.awaitDone(7, Duration.ofMinutes(1))).isEqualTo(JOB);
		server.assertRequest("GET", "/v1/imports/7");
	}

	@ParameterizedTest
	@CsvSource({ "failed, FAILED", "canceled, CANCELED" })
	void endsWithOneThatEndsBadly(String state, JobProgress progress) {
		server.answer(200, "{\"import\":{\"id\":8,\"state\":\"%s\"}}".formatted(state));
		assertThatExceptionOfType(CustomerioJobException.class)
			.isThrownBy(() -> this.imports.awaitDone(8, Duration.ofMinutes(1)))
			.satisfies((ex) -> assertThat(ex.getJob(ImportJob.class).progress()).isEqualTo(progress));
	}

	@ParameterizedTest
	@CsvSource({ "preprocessing", "preprocessed", "validating", "validated", "importing", "next" })
	void goesOnWaitingForAllOtherStates(String state) {
		server.answer(200, "{\"import\":{\"id\":8,\"state\":\"%s\"}}".formatted(state));
		assertThatExceptionOfType(CustomerioJobException.class)
			.isThrownBy(() -> this.imports.awaitDone(8, Duration.ofSeconds(2), this.time.awaiter()))
			.withMessageContaining("was not done within PT2S");
	}

	@ParameterizedTest
	@ValueSource(strings = { "people.csv", "https:people.csv", "ftp://example.com/people.csv", "data:,id",
			"mailto:a@x.com", "javascript:1", "jar:https://example.com/a.jar!/people.csv" })
	void refusesAFileThatCustomerioCannotFetch(String url) {
		assertThatIllegalArgumentException()
			.isThrownBy(() -> NewImport.people("Newsletter", URI.create(url), PersonId.Type.ID))
			.withMessage("dataFileUrl must be an absolute http or https URL");
	}

	@ParameterizedTest
	@ValueSource(strings = { "HTTPS://example.com/people.csv", "http://my_bucket.example.com/people.csv",
			"file:///tmp/people.csv" })
	void takesAFileThatCustomerioOrTheFakeCanFetch(String url) {
		assertThat(NewImport.people("Newsletter", URI.create(url), PersonId.Type.ID).dataFileUrl()).hasToString(url);
	}

	@Test
	void refusesWhatCannotBeImported() {
		assertThatIllegalArgumentException()
			.isThrownBy(() -> NewImport.people("Newsletter", URI.create("people.csv"), PersonId.Type.ID));
		assertThatIllegalArgumentException()
			.isThrownBy(() -> NewImport.people("Newsletter", FILE, PersonId.Type.CIO_ID));
		assertThatIllegalArgumentException()
			.isThrownBy(() -> NewImport.relationships("Staff", FILE, PersonId.Type.PHONE));
		assertThatIllegalArgumentException().isThrownBy(() -> NewImport.objects("Shops", FILE, " "));
		assertThatIllegalArgumentException()
			.isThrownBy(() -> NewImport.events("Orders", FILE, PersonId.Type.ID).withRows(RowsToProcess.ONLY_NEW));
		assertThatIllegalArgumentException()
			.isThrownBy(() -> new NewImport(ImportType.OBJECT, "Shops", FILE, PersonId.Type.ID, "1", null, null));
		assertThatIllegalArgumentException()
			.isThrownBy(() -> new NewImport(ImportType.PEOPLE, "People", FILE, PersonId.Type.ID, "1", null, null));
		assertThat(NewImport.objects("Shops", FILE, "1").toString()).doesNotContain("secret");
	}

}
