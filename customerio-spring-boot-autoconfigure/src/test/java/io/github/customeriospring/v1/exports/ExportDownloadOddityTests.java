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
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.zip.GZIPOutputStream;

import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import io.github.customeriospring.CustomerioTransportException;
import io.github.customeriospring.Wire;
import io.github.customeriospring.http.RawServer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.ok;
import static com.github.tomakehurst.wiremock.client.WireMock.status;
import static com.github.tomakehurst.wiremock.stubbing.Scenario.STARTED;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * Providers of storage that do not answer as they are expected to.
 */
class ExportDownloadOddityTests {

	private static final String FILE = "id,email\n1,ada@example.com\n";

	private static final String LARGE_FILE = FILE.repeat(5000);

	@RegisterExtension
	static final Wire storage = new Wire();

	@TempDir
	Path directory;

	private int links;

	private Path target() {
		return this.directory.resolve("people.csv");
	}

	private ExportDownload download(String url) {
		return new ExportDownload(() -> {
			this.links++;
			return new DownloadLink(url);
		}, (pause) -> {
		});
	}

	private ExportDownload download() {
		return download(storage.baseUrl() + "/file?signature=secret");
	}

	private static void answer(ResponseDefinitionBuilder... responses) {
		String state = STARTED;
		for (int i = 0; i < responses.length; i++) {
			String next = (i < responses.length - 1) ? "answer " + (i + 1) : state;
			storage.stubFor(any(anyUrl()).inScenario("file")
				.whenScenarioStateIs(state)
				.willReturn(responses[i])
				.willSetStateTo(next));
			state = next;
		}
	}

	private void assertDownloaded() throws IOException {
		assertThat(download().to(target())).isEqualTo(FILE.length());
		assertThat(Files.readString(target())).isEqualTo(FILE);
		assertThat(this.directory.toFile().list()).containsExactly("people.csv");
	}

	private void assertRefused(ExportDownload download, String problem) {
		assertThatExceptionOfType(CustomerioTransportException.class).isThrownBy(() -> download.to(target()))
			.withMessageContaining(problem)
			.withMessageNotContaining("secret")
			.withNoCause();
		assertThat(this.directory).isEmptyDirectory();
	}

	@Test
	void unpacksWhatIsPacked() throws IOException {
		answer(packed(gzip()));
		assertDownloaded();
		assertThat(storage.onlyRequest().getHeader("Accept-Encoding")).isEqualTo("identity");
	}

	@Test
	void goesOnWithAPackedFileThatBroke() throws IOException {
		byte[] gzip = gzip();
		answer(packed(Arrays.copyOf(gzip, gzip.length - 9)), packed(gzip));
		assertDownloaded();
		assertThat(storage.requests().get(1).containsHeader("Range")).isFalse();
	}

	@Test
	void refusesWhatItCannotUnpack() {
		answer(ok(FILE).withHeader("Content-Encoding", "br"));
		assertRefused(download(), "the storage packs it in a way that is not known here");
	}

	@ParameterizedTest
	@ValueSource(ints = { 301, 302, 303, 307, 308 })
	void followsTheStorageToAnotherPlace(int status) throws IOException {
		answer(status(status).withHeader("Location", "/other?signature=secret"), ok(FILE));
		assertDownloaded();
		assertThat(this.links).isEqualTo(1);
	}

	@ParameterizedTest
	@ValueSource(strings = { "http://storage.example.com/f?signature=secret", "ftp://127.0.0.1/f", "file:///etc/passwd",
			"//storage.example.com/f?signature=secret", "no address" })
	void followsTheStorageToNoPlaceThatLeavesTheDataOpen(String location) {
		answer(status(302).withHeader("Location", location));
		assertRefused(download(), "its link is no address");
		assertThat(storage.requests()).hasSize(1);
	}

	@Test
	void followsTheStorageNowhereIfItNamesNoPlace() {
		answer(status(302));
		assertRefused(download(), "its link is no address");
		assertThat(storage.requests()).hasSize(1);
	}

	@Test
	void followsTheStorageNotForEver() {
		answer(status(307).withHeader("Location", "/again"));
		assertRefused(download(), "the storage leads from one address to the next");
		assertThat(storage.requests()).hasSize(6);
	}

	@ParameterizedTest
	@ValueSource(strings = { "https://127.0.0.1:99999/f?signature=secret", "https:///f?signature=secret",
			"https:signature=secret", "jar:https://127.0.0.1/f?signature=secret!/" })
	void refusesLinksThatLeadNowhere(String url) {
		assertRefused(download(url), "its link is no address");
	}

	@Test
	void takesNoFileWhoseEndNobodyTells() throws IOException {
		try (RawServer server = new RawServer("HTTP/1.1 200 OK\r\nConnection: close\r\n\r\n" + FILE, true)) {
			assertRefused(download(server.baseUrl() + "/file?signature=secret"),
					"the storage does not say where it ends");
		}
	}

	@Test
	void takesNoFileWithoutItsLastPart() throws IOException {
		String part = "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n9\r\nid,email\n\r\n";
		try (RawServer server = new RawServer(part, true)) {
			assertRefused(download(server.baseUrl() + "/file?signature=secret"), "the connection broke");
		}
	}

	@Test
	void asksForAsManyLinksAsExpire() throws IOException {
		answer(status(403), status(403), ok(FILE));
		assertDownloaded();
		assertThat(this.links).isEqualTo(3);
	}

	@Test
	void endsWhenEveryLinkHasExpired() {
		answer(status(403));
		assertRefused(download(), "the storage answers with status 403");
		assertThat(this.links).isEqualTo(5);
	}

	@ParameterizedTest
	@ValueSource(strings = { "bytes 10-26/*", "bytes 11-26/27", "bytes 99999999999999999999-26/27",
			"bytes 10-26/99999999999999999999", "bytes */27", "lines 1-2/3" })
	void beginsAnewWhenThePartIsNotTheOneThatIsMissing(String range) throws IOException {
		answer(begun(), status(206).withHeader("Content-Range", range).withBody(FILE.substring(10)), ok(FILE));
		assertDownloaded();
		assertThat(storage.requests().get(1).getHeader("Range")).isEqualTo("bytes=10-");
		assertThat(storage.requests().get(2).containsHeader("Range")).isFalse();
	}

	@Test
	void beginsAnewWhenThereIsNoSuchPart() throws IOException {
		answer(begun(), status(416), ok(FILE));
		assertDownloaded();
	}

	@Test
	void asksForNoLinkWhenThereIsNowhereToPutTheFile() {
		Path nowhere = this.directory.resolve("missing").resolve("people.csv");
		assertThatExceptionOfType(NoSuchFileException.class).isThrownBy(() -> download().to(nowhere));
		assertThat(this.links).isZero();
	}

	@Test
	void doesNotMixDownloadsToTheSameTarget() throws IOException {
		answer(ok(FILE), ok(LARGE_FILE));
		ExportDownload outer = new ExportDownload(() -> {
			try {
				download().to(target());
			}
			catch (IOException ex) {
				throw new AssertionError(ex);
			}
			assertThat(target()).hasSize(FILE.length());
			return new DownloadLink(storage.baseUrl() + "/file");
		});
		assertThat(outer.to(target())).isEqualTo(LARGE_FILE.length());
		assertThat(Files.readString(target())).isEqualTo(LARGE_FILE);
		assertThat(this.directory.toFile().list()).containsExactly("people.csv");
	}

	@Test
	void endsInTheMiddleWhenTheThreadIsInterrupted() {
		answer(ok(LARGE_FILE));
		ByteArrayOutputStream received = new ByteArrayOutputStream();
		OutputStream interrupting = new OutputStream() {
			@Override
			public void write(int b) {
				throw new UnsupportedOperationException();
			}

			@Override
			public void write(byte[] bytes, int offset, int length) {
				received.write(bytes, offset, length);
				Thread.currentThread().interrupt();
			}
		};
		assertThatExceptionOfType(CustomerioTransportException.class).isThrownBy(() -> download().to(interrupting))
			.withMessage("The download of an export was interrupted");
		assertThat(Thread.interrupted()).isTrue();
		assertThat(received.size()).isLessThan(LARGE_FILE.length());
	}

	@Test
	void leavesNoFileWhenTheThreadIsInterrupted() {
		answer(ok(LARGE_FILE));
		ExportDownload download = new ExportDownload(() -> {
			Thread.currentThread().interrupt();
			return new DownloadLink(storage.baseUrl() + "/file");
		});
		assertThatExceptionOfType(CustomerioTransportException.class).isThrownBy(() -> download.to(target()));
		assertThat(Thread.interrupted()).isTrue();
		assertThat(this.directory).isEmptyDirectory();
	}

	private static ResponseDefinitionBuilder packed(byte[] body) {
		return aResponse().withHeader("Content-Encoding", "gzip")
			.withHeader("Accept-Ranges", "bytes")
			.withHeader("ETag", "\"e1\"")
			.withBody(body);
	}

	/**
	 * Announces the whole file and sends its beginning.
	 */
	private static ResponseDefinitionBuilder begun() {
		return aResponse().withHeader("Content-Length", String.valueOf(FILE.length()))
			.withHeader("Accept-Ranges", "bytes")
			.withHeader("ETag", "\"e1\"")
			.withBody(FILE.substring(0, 10));
	}

	private static byte[] gzip() throws IOException {
		ByteArrayOutputStream packed = new ByteArrayOutputStream();
		try (GZIPOutputStream output = new GZIPOutputStream(packed)) {
			output.write(FILE.getBytes(StandardCharsets.UTF_8));
		}
		return packed.toByteArray();
	}

}
