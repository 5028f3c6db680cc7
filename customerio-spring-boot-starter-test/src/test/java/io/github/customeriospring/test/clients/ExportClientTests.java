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
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;

import io.github.customeriospring.CustomerioInvalidRequestException;
import io.github.customeriospring.CustomerioNotFoundException;
import io.github.customeriospring.PersonId;
import io.github.customeriospring.test.FakeCustomerio;
import io.github.customeriospring.test.http.Fault;
import io.github.customeriospring.test.http.Requests;
import io.github.customeriospring.v1.CustomerioV1Client;
import io.github.customeriospring.v1.exports.Export;
import io.github.customeriospring.v1.exports.ExportOperations;
import io.github.customeriospring.v1.shared.Filter;
import io.github.customeriospring.v1.shared.message.MessageMetric;
import io.github.customeriospring.v2.Person;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class ExportClientTests {

	private static final Instant NOW = Instant.ofEpochSecond(1790000000);

	private final FakeCustomerio customerio = FakeCustomerio.start();

	private final CustomerioV1Client v1 = Clients.v1(this.customerio);

	private final ExportOperations exports = this.v1.exports();

	@TempDir
	Path directory;

	@AfterEach
	void stop() {
		this.customerio.close();
	}

	@Test
	void exportsPeopleToAFile() throws IOException {
		identify();
		Export export = this.exports.customers(Filter.attribute("plan").eq("pro"), List.of("plan", "note"));
		assertThat(export.status()).isEqualTo(Export.Status.PENDING);
		assertThat(this.exports.list()).containsExactly(export);
		assertThat(this.exports.awaitDone(export.id(), Duration.ofMinutes(1)).total()).isEqualTo(2);
		Path file = this.directory.resolve("people.csv");
		this.exports.download(export.id(), file);
		assertThat(file).content()
			.startsWith("id,email,cio_id,plan,note\r\n")
			.contains("i1,,", "\"a, \"\"b\"\"\"")
			.doesNotContain("i3");
		assertThat(this.exports.get(export.id()).downloads()).isEqualTo(1);
		assertThat(this.customerio.requests().all()).filteredOn((request) -> request.path().startsWith("/storage/"))
			.singleElement()
			.satisfies((request) -> assertThat(request.header("Authorization")).isEmpty());
	}

	private void identify() {
		Clients.v2(this.customerio)
			.batch(List.of(Person.id("i1").identify(Map.of("plan", "pro", "note", "a, \"b\"")),
					Person.id("i2").identify(Map.of("plan", "pro")), Person.id("i3").identify(Map.of("plan", "free"))));
	}

	@Test
	void downloadsTheRestAfterABreak() throws IOException {
		identify();
		Export export = this.exports.customers(Filter.attribute("plan").exists(), List.of());
		this.exports.awaitDone(export.id(), Duration.ofMinutes(1));
		long size = this.exports.download(export.id(), new ByteArrayOutputStream());
		this.customerio.failNext(1, Requests.path("/storage/**"), Fault.cutOff());
		ByteArrayOutputStream output = new ByteArrayOutputStream();
		assertThat(this.exports.download(export.id(), output)).isEqualTo(size);
		assertThat(output.size()).isEqualTo(size);
		assertThat(this.customerio.requests().all()).last()
			.satisfies((request) -> assertThat(request.header("Range")).isPresent());
	}

	@Test
	void givesOutLinksFor15Minutes() {
		identify();
		this.customerio.useClock(InstantSource.fixed(NOW));
		Export export = this.exports.customers(Filter.attribute("plan").exists(), List.of());
		String link = String.valueOf(this.exports.downloadLink(export.id()).url());
		assertThat(link).contains("expires=" + NOW.plus(Duration.ofMinutes(15)).getEpochSecond());
		assertThatExceptionOfType(CustomerioNotFoundException.class).isThrownBy(() -> this.exports.downloadLink(7));
	}

	@Test
	void exportsMessagesOfATemplate() throws IOException {
		this.v1.transactional()
			.sendEmail((email) -> email.template(3).to("ada@example.com").person(PersonId.email("ada@example.com")));
		this.v1.transactional()
			.sendEmail((email) -> email.template(4).to("bob@example.com").person(PersonId.email("bob@example.com")));
		Export export = this.exports.deliveries(
				(deliveries) -> deliveries.transactionalMessage(3).metric(MessageMetric.SENT).attribute("email"));
		this.exports.awaitDone(export.id(), Duration.ofMinutes(1));
		ByteArrayOutputStream output = new ByteArrayOutputStream();
		this.exports.download(export.id(), output);
		assertThat(output.toString()).contains("ada@example.com").doesNotContain("bob@example.com");
		assertThat(output.toString().lines()).hasSize(2);
	}

	@Test
	void refusesAFilterThatIsNone() {
		assertThatExceptionOfType(CustomerioInvalidRequestException.class)
			.isThrownBy(() -> this.exports.customers(Filter.raw(Map.of("other", 1)), List.of()));
	}

}
