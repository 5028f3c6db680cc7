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

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;

import com.sun.net.httpserver.HttpServer;
import io.github.customeriospring.CustomerioJobException;
import io.github.customeriospring.ObjectId;
import io.github.customeriospring.PersonId;
import io.github.customeriospring.test.FakeCustomerio;
import io.github.customeriospring.v1.CustomerioV1Client;
import io.github.customeriospring.v1.customers.CustomerRelationship;
import io.github.customeriospring.v1.imports.ImportJob;
import io.github.customeriospring.v1.imports.ImportOperations;
import io.github.customeriospring.v1.imports.NewImport;
import io.github.customeriospring.v1.imports.RowsToProcess;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class ImportClientTests {

	private final FakeCustomerio customerio = FakeCustomerio.start();

	private final CustomerioV1Client v1 = Clients.v1(this.customerio);

	private final ImportOperations imports = this.v1.imports();

	@TempDir
	Path directory;

	@AfterEach
	void stop() {
		this.customerio.close();
	}

	@Test
	void importsPeopleAndTellsOfRowsWithErrors() throws IOException {
		ImportJob job = carryOut(NewImport.people("People",
				file("id,plan,note\r\ni1,pro,\"a, b\"\r\n,free,\r\ni3,pro\r\n"), PersonId.Type.ID));
		assertThat(job.rowsToImport()).isEqualTo(3);
		assertThat(job.rowsImported()).isEqualTo(1);
		assertThat(this.v1.customers().profile(PersonId.id("i1")).text("note")).contains("a, b");
		ByteArrayOutputStream errors = new ByteArrayOutputStream();
		this.v1.exports().download(job.errorExportId(), errors);
		assertThat(errors.toString()).isEqualTo("""
				id,plan,note,error\r
				,free,,id is missing\r
				i3,pro,"the row has 2 columns, not 3"\r
				""");
		assertThat(job.errorDownloadUrl()).startsWith("http://127.0.0.1");
	}

	@Test
	void importsOnlyPeopleWhoAreKnown() throws IOException {
		carryOut(NewImport.people("First", file("email,plan\na@x.com,pro\n"), PersonId.Type.EMAIL));
		carryOut(NewImport.people("Second", file("email,plan\na@x.com,free\nb@x.com,free\n"), PersonId.Type.EMAIL)
			.withRows(RowsToProcess.ONLY_EXISTING));
		assertThat(this.customerio.people().all()).singleElement()
			.satisfies((person) -> assertThat(person.attributes()).containsEntry("plan", "free"));
		carryOut(NewImport.people("Third", file("email,plan\na@x.com,gold\nb@x.com,gold\n"), PersonId.Type.EMAIL)
			.withRows(RowsToProcess.ONLY_NEW));
		assertThat(this.customerio.people().all()).extracting((person) -> person.attributes().get("plan"))
			.containsExactly("free", "gold");
	}

	@Test
	void importsEventsObjectsAndRelationships() throws IOException {
		carryOut(NewImport.events("Events", file("id,name,sku\ni1,viewed,A1\n"), PersonId.Type.ID));
		carryOut(NewImport.objects("Objects", file("object_id,name\nacme,Acme\n"), "1"));
		carryOut(NewImport.relationships("Staff", file("id,object_id,object_type_id,role\ni1,acme,1,boss\n"),
				PersonId.Type.ID));
		assertThat(this.customerio.events().all()).singleElement()
			.satisfies((event) -> assertThat(event.attributes()).containsEntry("sku", "A1"));
		assertThat(this.v1.objects().profile("1", "acme").text("name")).contains("Acme");
		assertThat(this.v1.customers().relationshipsAll(PersonId.id("i1"))).singleElement()
			.satisfies((CustomerRelationship relationship) -> {
				assertThat(relationship.identifiers().objectId("1")).isEqualTo(ObjectId.of("1", "acme"));
				assertThat(relationship.text("role")).contains("boss");
			});
	}

	@Test
	void fetchesAFileFromAServerOnThisMachine() throws IOException {
		HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
		byte[] csv = "id\ni1\n".getBytes(StandardCharsets.UTF_8);
		server.createContext("/", (exchange) -> {
			exchange.sendResponseHeaders(200, csv.length);
			exchange.getResponseBody().write(csv);
			exchange.close();
		});
		server.start();
		try {
			carryOut(NewImport.people("People",
					URI.create("http://127.0.0.1:%d/people.csv".formatted(server.getAddress().getPort())),
					PersonId.Type.ID));
			assertThat(this.customerio.people().all()).hasSize(1);
		}
		finally {
			server.stop(0);
		}
	}

	@Test
	void fetchesNothingFromElsewhereUnlessATestAllowsIt() {
		URI elsewhere = URI.create("https://files.invalid/people.csv");
		assertThatExceptionOfType(CustomerioJobException.class)
			.isThrownBy(() -> carryOut(NewImport.people("People", elsewhere, PersonId.Type.ID)))
			.satisfies((ex) -> assertThat(ex.getJob(ImportJob.class).error()).contains("this machine only"));
		this.customerio.imports().allowHost("FILES.invalid");
		assertThatExceptionOfType(CustomerioJobException.class)
			.isThrownBy(() -> carryOut(NewImport.people("People", elsewhere, PersonId.Type.ID)))
			.satisfies((ex) -> assertThat(ex.getJob(ImportJob.class).error()).isEqualTo("the file could not be read"));
	}

	private URI file(String csv) throws IOException {
		return Files.writeString(this.directory.resolve("rows.csv"), csv).toUri();
	}

	private ImportJob carryOut(NewImport file) {
		return this.imports.awaitDone(this.imports.create(file).id(), Duration.ofMinutes(1));
	}

}
