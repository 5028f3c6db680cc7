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

package io.github.customeriospring.test.internal.inspector;

import java.net.http.HttpResponse;

import io.github.customeriospring.test.FakeCustomerio;
import io.github.customeriospring.test.FakeCustomerioBuilder;
import io.github.customeriospring.test.http.InspectorHttp;
import io.github.customeriospring.test.http.RawHttp;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

/**
 * Under which names the inspector can be reached, and from where it can be changed.
 */
class InspectorHostTests {

	private final FakeCustomerio customerio = FakeCustomerio.builder().host("Fake.Internal").host("[FD00::5]").start();

	private final RawHttp raw = new RawHttp(this.customerio);

	@AfterEach
	void stop() {
		this.customerio.close();
	}

	private String get(String host, String more) {
		return this.raw.sendTo(host, "GET /_inspector/api/people HTTP/1.1" + more, new byte[0]);
	}

	private String reset(String host, String origin) {
		return this.raw.sendTo(host, "POST /_inspector/api/reset HTTP/1.1\nContent-Length: 2\nOrigin: " + origin
				+ "\nContent-Type: application/json", "{}".getBytes());
	}

	@ParameterizedTest
	@ValueSource(strings = { "[fd00::5]:8026", "FAKE.internal", "[0:0:0:0:0:0:0:1]", "127.255.255.254" })
	void answersToItsNames(String host) {
		assertThat(get(host, "")).startsWith("HTTP/1.1 200");
	}

	@ParameterizedTest
	@ValueSource(strings = { "localhost.", "foo.localhost", "127.0.0.1.", "127.1", "2130706433", "0x7f000001",
			"127.0.0.1.evil.com", "127.0.0.1:8026.evil.com", "127.0.0.1#evil.com", "localhost/evil.com", "localhost:x",
			"localhost:-1", "[::1", "[::1].evil.com", "[::ffff:127.0.0.1]", "[::1]evil", "\u2113ocalhost", "[fd00::6]",
			"fake.internal.", "fakexinternal" })
	void refusesNamesThatOnlyLookLikeThem(String host) {
		assertThat(get(host, "")).startsWith("HTTP/1.1 403").doesNotContain("items");
	}

	@ParameterizedTest
	@ValueSource(strings = { "X-Forwarded-Host: localhost", "Forwarded: host=localhost", "X-Host: localhost",
			"X-Original-Host: localhost", "X-Forwarded-Server: localhost" })
	void believesNoOtherHeader(String header) {
		assertThat(get("evil.example", "\n" + header)).startsWith("HTTP/1.1 403");
	}

	@Test
	void saysHowToNameAnotherHost() {
		assertThat(get("10.0.0.5:8026", "")).contains("--host");
	}

	@ParameterizedTest
	@CsvSource({ "localhost:8026,http://localhost:8026", "LOCALHOST:8026,http://localhost:8026",
			"[::1]:8026,http://[::1]:8026", "fake.internal,http://fake.internal", "fake.internal,https://fake.internal",
			"fake.internal:8443,https://fake.internal:8443" })
	void takesChangesOfItsOwnOrigin(String host, String origin) {
		assertThat(reset(host, origin)).startsWith("HTTP/1.1 204");
	}

	@ParameterizedTest
	@CsvSource({ "localhost:8026,http://localhost", "localhost:8026,http://localhost:8027",
			"localhost:8026,http://127.0.0.1:8026", "localhost:8026,https://localhost:8026",
			"localhost,http://localhost/", "localhost,http://localhost:80", "localhost,localhost", "localhost,null",
			"localhost,file://", "localhost,http://evil@localhost", "fake.internal,https://fake.internal:8443",
			"fake.internal,ws://fake.internal", "fake.internal,http://localhost" })
	void takesNoChangesOfAnotherOrigin(String host, String origin) {
		assertThat(reset(host, origin)).startsWith("HTTP/1.1 403");
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "http://fake.internal", "fake.internal:8026", "fake.internal/", "*", "*.internal",
			"a,b", "a b", "-a", ".a", "::1", "[::1]:80", "user@fake" })
	void refusesNamesThatAreNone(String name) {
		FakeCustomerioBuilder builder = FakeCustomerio.builder();
		assertThatIllegalArgumentException().isThrownBy(() -> builder.host(name))
			.withMessageContaining("neither scheme");
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "/" })
	void letsOtherSitesLinkToThePage(String path) {
		InspectorHttp inspector = new InspectorHttp(this.customerio);
		HttpResponse<String> page = inspector.exchange(inspector.request(path).header("Sec-Fetch-Site", "cross-site"));
		assertThat(page.statusCode()).isEqualTo(200);
		assertThat(page.headers().firstValue("Content-Security-Policy").orElseThrow())
			.contains("frame-ancestors 'none'");
	}

	@ParameterizedTest
	@ValueSource(strings = { "HEAD /_inspector/api/people", "HEAD /_inspector" })
	void answersHeadAsGetWithoutABody(String line) {
		String answer = this.raw.send(line + " HTTP/1.1", new byte[0]);
		assertThat(answer).startsWith("HTTP/1.1 200").endsWith("\r\n\r\n").contains("nosniff");
	}

	@ParameterizedTest
	@ValueSource(strings = { "OPTIONS /_inspector/api/reset", "TRACE /_inspector/api/reset", "OPTIONS /_inspector" })
	void allowsNothingToOtherOriginsBeforehand(String line) {
		String answer = this.raw.send(
				line + " HTTP/1.1\nOrigin: http://evil.example"
						+ "\nAccess-Control-Request-Method: POST\nAccess-Control-Request-Headers: content-type",
				new byte[0]);
		assertThat(answer).startsWith("HTTP/1.1 403").doesNotContainIgnoringCase("access-control");
	}

}
