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

package io.github.customeriospring.v1.exports;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;

import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import io.github.customeriospring.CustomerioTransportException;
import io.github.customeriospring.Wire;
import io.github.customeriospring.v1.CustomerioV1Client;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.ok;
import static com.github.tomakehurst.wiremock.client.WireMock.status;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static com.github.tomakehurst.wiremock.stubbing.Scenario.STARTED;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

/**
 * The way of a file from a provider of storage, which is another server than Customer.io.
 */
class ExportDownloadTests {

	private static final String FILE = "id,email\n1,ada@example.com\n";

	private static final String SECRET = "signature=secret";

	@RegisterExtension
	static final Wire server = new Wire();

	@RegisterExtension
	static final Wire storage = new Wire();

	@TempDir
	Path directory;

	private int links;

	private DownloadLink link() {
		this.links++;
		return new DownloadLink(storage.baseUrl() + "/file?" + SECRET + "&link=" + this.links);
	}

	private ExportDownload download() {
		return new ExportDownload(this::link, (pause) -> {
		});
	}

	private Path target() {
		return this.directory.resolve("people.csv");
	}

	@Test
	void writesAFile() throws IOException {
		storage.answer(ok(FILE));
		Files.writeString(target(), "what was there before and is much longer than the new file");
		assertThat(download().to(target())).isEqualTo(FILE.length());
		assertThat(target()).hasContent(FILE.strip());
		assertThat(this.directory.toFile().list()).containsExactly("people.csv");
	}

	@Test
	void takesNothingOfTheClientToTheStorage() throws IOException {
		server.answer(200, "{\"url\":\"%s/file?%s\"}".formatted(storage.baseUrl(), SECRET));
		storage.answer(ok(FILE));
		ByteArrayOutputStream output = new ByteArrayOutputStream();
		assertThat(CustomerioV1Client.builder()
			.apiKey("app-key")
			.baseUrl(server.baseUrl())
			.build()
			.exports()
			.download(110, output)).isEqualTo(FILE.length());
		assertThat(output).hasToString(FILE);
		assertThat(storage.onlyRequest().getHeaders().keys()).doesNotContain("Authorization");
		assertThat(storage.onlyRequest().getHeader("User-Agent")).doesNotContain("customerio");
	}

	@Test
	void goesOnWhereTheConnectionBrokeIfTheStorageAllowsThat() throws IOException {
		first(brokenAfter(10).withHeader("Accept-Ranges", "bytes").withHeader("ETag", "\"e1\""));
		then(aResponse().withStatus(206)
			.withHeader("Content-Range", "bytes 10-%d/%d".formatted(FILE.length() - 1, FILE.length()))
			.withBody(FILE.substring(10)));
		assertThat(download().to(target())).isEqualTo(FILE.length());
		assertThat(target()).hasContent(FILE.strip());
		assertThat(storage.requests().get(1).getHeader("Range")).isEqualTo("bytes=10-");
		assertThat(storage.requests().get(1).getHeader("If-Range")).isEqualTo("\"e1\"");
		assertThat(this.links).isEqualTo(1);
	}

	@Test
	void beginsAnewIfTheStorageDoesNotAllowThat() throws IOException {
		first(brokenAfter(10));
		then(ok(FILE));
		ByteArrayOutputStream output = new ByteArrayOutputStream();
		assertThat(download().to(output)).isEqualTo(FILE.length());
		assertThat(output).hasToString(FILE);
		assertThat(storage.requests().get(1).containsHeader("Range")).isFalse();
	}

	@ParameterizedTest
	@ValueSource(ints = { 400, 403, 404, 410 })
	void asksForANewLinkWhenTheOldOneHasExpired(int status) throws IOException {
		first(status(status));
		then(ok(FILE));
		assertThat(download().to(target())).isEqualTo(FILE.length());
		assertThat(this.links).isEqualTo(2);
		assertThat(storage.requests()).extracting((request) -> request.queryParameter("link").firstValue())
			.containsExactly("1", "2");
	}

	@Test
	void goesOnWithANewLink() throws IOException {
		first(brokenAfter(10).withHeader("Accept-Ranges", "bytes").withHeader("ETag", "\"e1\""));
		storage.stubFor(get(urlPathEqualTo("/file")).inScenario("file")
			.whenScenarioStateIs("again")
			.willReturn(status(403))
			.willSetStateTo("renewed"));
		storage.stubFor(get(urlPathEqualTo("/file")).inScenario("file")
			.whenScenarioStateIs("renewed")
			.willReturn(aResponse().withStatus(206)
				.withHeader("Content-Range", "bytes 10-%d/%d".formatted(FILE.length() - 1, FILE.length()))
				.withBody(FILE.substring(10))));
		assertThat(download().to(target())).isEqualTo(FILE.length());
		assertThat(storage.requests().get(2).getHeader("Range")).isEqualTo("bytes=10-");
		assertThat(this.links).isEqualTo(2);
	}

	@Test
	void takesNoOtherPartOfTheFile() throws IOException {
		first(brokenAfter(10).withHeader("Accept-Ranges", "bytes").withHeader("ETag", "\"e1\""));
		storage.stubFor(get(urlPathEqualTo("/file")).inScenario("file")
			.whenScenarioStateIs("again")
			.willReturn(aResponse().withStatus(206).withHeader("Content-Range", "bytes 3-9/27").withBody("wrong"))
			.willSetStateTo("whole"));
		storage
			.stubFor(get(urlPathEqualTo("/file")).inScenario("file").whenScenarioStateIs("whole").willReturn(ok(FILE)));
		assertThat(download().to(target())).isEqualTo(FILE.length());
		assertThat(target()).hasContent(FILE.strip());
	}

	@Test
	void givesUpWithoutAFileAndWithoutALink() {
		storage.answer(brokenAfter(10));
		assertThatExceptionOfType(CustomerioTransportException.class).isThrownBy(() -> download().to(target()))
			.withMessageStartingWith("The file of an export could not be downloaded: ")
			.withMessageNotContaining("secret")
			.withNoCause();
		assertThat(storage.requests()).hasSize(5);
		assertThat(this.directory).isEmptyDirectory();
	}

	@Test
	void givesUpOnAFileThatChanges() {
		first(brokenAfter(10));
		then(ok(FILE + "2,bob@example.com\n"));
		assertThatExceptionOfType(CustomerioTransportException.class).isThrownBy(() -> download().to(target()))
			.withMessageContaining("it changed meanwhile");
		assertThat(this.directory).isEmptyDirectory();
	}

	@Test
	void tellsTheFailureOfATargetFromThatOfTheStorage() {
		storage.answer(ok(FILE));
		OutputStream full = new OutputStream() {

			@Override
			public void write(int b) throws IOException {
				throw new IOException("No space left");
			}

		};
		assertThatExceptionOfType(IOException.class).isThrownBy(() -> download().to(full)).withMessage("No space left");
		assertThat(storage.requests()).hasSize(1);
	}

	@ParameterizedTest
	@ValueSource(strings = { "http://storage.example.com/f?signature=secret", "ftp://127.0.0.1/f?signature=secret",
			"file:///etc/passwd", "signature=secret", "no address", "" })
	void followsNoLinkThatLeavesTheDataOpen(String url) {
		ExportDownload download = new ExportDownload(() -> new DownloadLink(url), (pause) -> {
		});
		assertThatExceptionOfType(CustomerioTransportException.class).isThrownBy(() -> download.to(target()))
			.withMessageContaining("its link is no address")
			.withMessageNotContaining("secret")
			.withNoCause();
	}

	@Test
	void endsWhenTheThreadIsInterrupted() {
		storage.answer(status(500));
		ExportDownload download = new ExportDownload(this::link, (pause) -> {
			throw new InterruptedException();
		});
		assertThatExceptionOfType(CustomerioTransportException.class).isThrownBy(() -> download.to(target()))
			.withMessage("The download of an export was interrupted");
		assertThat(Thread.interrupted()).isTrue();
		assertThat(storage.requests()).hasSize(1);
	}

	@Test
	void refusesADirectory() {
		assertThatIllegalArgumentException().isThrownBy(() -> download().to(this.directory))
			.withMessage("target must be a file, not a directory");
		assertThatIllegalArgumentException().isThrownBy(() -> download().to(this.directory.getRoot()));
	}

	private static void first(ResponseDefinitionBuilder response) {
		storage.stubFor(get(urlPathEqualTo("/file")).inScenario("file")
			.whenScenarioStateIs(STARTED)
			.willReturn(response)
			.willSetStateTo("again"));
	}

	private static void then(ResponseDefinitionBuilder response) {
		storage
			.stubFor(get(urlPathEqualTo("/file")).inScenario("file").whenScenarioStateIs("again").willReturn(response));
	}

	/**
	 * Announces the whole file and sends its beginning.
	 */
	private static ResponseDefinitionBuilder brokenAfter(int bytes) {
		return aResponse().withHeader("Content-Length", String.valueOf(FILE.length()))
			.withBody(FILE.substring(0, bytes));
	}

}
