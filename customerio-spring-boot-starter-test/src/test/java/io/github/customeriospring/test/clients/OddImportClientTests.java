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
import java.io.Writer;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;

import com.sun.net.httpserver.HttpServer;
import io.github.customeriospring.CustomerioInvalidRequestException;
import io.github.customeriospring.CustomerioJobException;
import io.github.customeriospring.PersonId;
import io.github.customeriospring.test.FakeCustomerio;
import io.github.customeriospring.v1.CustomerioV1Client;
import io.github.customeriospring.v1.imports.ImportJob;
import io.github.customeriospring.v1.imports.NewImport;
import io.github.customeriospring.v1.shared.Filter;
import io.github.customeriospring.v2.Person;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * Files as spreadsheets and scripts write them, and files that are not where they should
 * be.
 */
class OddImportClientTests {

	private final FakeCustomerio customerio = FakeCustomerio.start();

	private final CustomerioV1Client v1 = Clients.v1(this.customerio);

	@TempDir
	Path directory;

	@AfterEach
	void stop() {
		this.customerio.close();
	}

	@ParameterizedTest
	@ValueSource(strings = { "id,plan\ni1,pro", "\uFEFFid,plan\r\ni1,pro\r\n",
			"\uFEFF\"id\",\"plan\"\n\"i1\",\"pro\"\n", "\r\n\nid,plan\r\n\r\ni1,pro\r\n\r\n\r\n",
			"\"id\"\"\",plan,id\n,pro,i1\n", "id,plan\r\"i\"1,pro\r" })
	void readsRowsHoweverTheyAreWritten(String csv) throws IOException {
		ImportJob job = carryOut(people(file(csv)));
		assertThat(job.rowsImported()).isEqualTo(1);
		assertThat(job.errorExportId()).isNull();
		assertThat(this.v1.customers().profile(PersonId.id("i1")).text("plan")).contains("pro");
	}

	@ParameterizedTest
	@ValueSource(strings = { "email,plan\na@x.com,pro\n", "id;plan\ni1;pro\n", "id,plan\ni1,pro,more\n",
			"id,plan\ni1\n", "id\n\" \"\n", "id,plan\n\"i1,pro\n" })
	void tellsOfRowsThatCannotBeRead(String csv) throws IOException {
		ImportJob job = carryOut(people(file(csv)));
		assertThat(job.rowsToImport()).isEqualTo(1);
		assertThat(job.rowsImported()).isZero();
		ByteArrayOutputStream errors = new ByteArrayOutputStream();
		this.v1.exports().download(job.errorExportId(), errors);
		assertThat(errors.toString()).contains(",error\r\n");
		assertThat(this.customerio.people().all()).isEmpty();
	}

	@Test
	void importsNothingFromAHeader() throws IOException {
		ImportJob job = carryOut(people(file("id,plan\n")));
		assertThat(job.state()).isEqualTo(ImportJob.State.IMPORTED);
		assertThat(job.rowsToImport()).isZero();
		assertThat(failure(people(file("")))).isEqualTo("the file is empty");
	}

	@Test
	void importsManyRows() throws IOException {
		Path file = this.directory.resolve("many.csv");
		try (Writer writer = Files.newBufferedWriter(file)) {
			writer.write("id,email,plan\r\n");
			for (int i = 0; i < 20_000; i++) {
				writer.write("i%d,p%d@example.com,pro\r\n".formatted(i, i));
			}
		}
		assertThat(carryOut(people(file.toUri())).rowsImported()).isEqualTo(20_000);
		assertThat(this.v1.customers().searchAll(Filter.attribute("email").eq("P19999@example.com")))
			.containsExactly(PersonId.id("i19999"));
	}

	@Test
	void tellsOfObjectsWhoseTypeIsNone() throws IOException {
		URI file = file("id,object_id,object_type_id\ni1,acme,shop\ni1,other,2\n");
		ImportJob job = carryOut(NewImport.relationships("Staff", file, PersonId.Type.ID));
		assertThat(job.rowsImported()).isEqualTo(1);
		assertThat(this.v1.customers().relationshipsAll(PersonId.id("i1"))).singleElement()
			.satisfies((relationship) -> assertThat(relationship.objectTypeId()).isEqualTo("2"));
		assertThatExceptionOfType(CustomerioInvalidRequestException.class)
			.isThrownBy(() -> this.v1.imports().create(NewImport.objects("Shops", file, "shop")))
			.withMessageContaining("object_type_id");
	}

	@ParameterizedTest
	@ValueSource(strings = { "http://127.0.0.1:1/people.csv", "http://localhost:99999/people.csv",
			"file:///no/such/file.csv", "file:/" })
	void failsForAFileThatIsNotThere(String address) {
		assertThat(failure(people(URI.create(address)))).isIn("the file could not be read", "the file is empty");
	}

	@ParameterizedTest
	@ValueSource(strings = { "file://files.example.com/people.csv", "https://files.example.com/people.csv",
			"http://127.0.0.1.example.com/people.csv", "http://files.example.com@example.com/people.csv" })
	void fetchesNothingFromElsewhere(String address) {
		assertThat(failure(people(URI.create(address)))).contains("this machine only");
	}

	@Test
	void doesNotFollowAServerToElsewhere() throws IOException {
		HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
		server.createContext("/", (exchange) -> {
			exchange.getResponseHeaders().add("Location", "http://files.example.com/people.csv");
			exchange.sendResponseHeaders(302, -1);
			exchange.close();
		});
		server.start();
		try {
			String address = "http://127.0.0.1:%d/people.csv".formatted(server.getAddress().getPort());
			assertThat(failure(people(URI.create(address)))).isEqualTo("the file could not be read");
		}
		finally {
			server.stop(0);
		}
	}

	@Test
	void exportsNobody() throws IOException {
		Clients.v2(this.customerio).entity(Person.id("i1").identify(Map.of("plan", "pro")));
		long export = this.v1.exports().customers(Filter.attribute("no such").exists(), List.of()).id();
		assertThat(this.v1.exports().awaitDone(export, Duration.ofMinutes(1)).total()).isZero();
		Path file = this.directory.resolve("nobody.csv");
		assertThat(this.v1.exports().download(export, file)).isPositive();
		assertThat(file).hasContent("id,email,cio_id");
	}

	private static NewImport people(URI file) {
		return NewImport.people("People", file, PersonId.Type.ID);
	}

	private URI file(String csv) throws IOException {
		return Files.writeString(this.directory.resolve("rows.csv"), csv).toUri();
	}

	private ImportJob carryOut(NewImport file) {
		return this.v1.imports().awaitDone(this.v1.imports().create(file).id(), Duration.ofMinutes(1));
	}

	private String failure(NewImport file) {
		return assertThatExceptionOfType(CustomerioJobException.class).isThrownBy(() -> carryOut(file))
			.extracting((ex) -> String.valueOf(ex.getJob(ImportJob.class).error()))
			.actual();
	}

}
