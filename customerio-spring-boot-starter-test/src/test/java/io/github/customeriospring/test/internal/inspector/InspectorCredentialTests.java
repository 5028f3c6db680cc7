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

import java.nio.charset.StandardCharsets;
import java.util.Base64;

import io.github.customeriospring.test.FakeCustomerio;
import io.github.customeriospring.test.http.InspectorHttp;
import io.github.customeriospring.test.http.RawHttp;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Credentials that the inspector must not show, wherever they stand.
 */
class InspectorCredentialTests {

	private static final String KEY = "key/of+mine=\"1\"";

	private final FakeCustomerio customerio = FakeCustomerio.builder().appApiKey(KEY).start();

	private final InspectorHttp inspector = new InspectorHttp(this.customerio);

	private final RawHttp raw = new RawHttp(this.customerio);

	@AfterEach
	void stop() {
		this.customerio.close();
	}

	private JsonNode posted(byte[] body) {
		this.raw.send("POST /v1/anything HTTP/1.1\nContent-Length: " + body.length, body);
		return this.inspector.get("/api/requests/1").path("body");
	}

	private String posted(String body) {
		return posted(body.getBytes(StandardCharsets.UTF_8)).path("text").asString();
	}

	@ParameterizedTest
	@ValueSource(strings = { "{\"api_key\":\"hidden\"}", "{\"API-Key\" : \"hidden\"}", "{\"writeKey\":\"a\\\"hidden\"}",
			"{\"client_secret\":\"hidden\"}", "{\"password\":\"hidden\"}", "{\"Authorization\":\"Bearer hidden\"}",
			"{\"access_token\":\"hidden", "{\"api_key\":\"hidden\\", "{\"api_key\":\"two\nhidden\"}",
			"api_key=hidden&x=1", "x=1&api%5Fkey=hidden", "{\"api_key\":-12345e10hidden}" })
	void hidesWhatStandsWhereCredentialsStand(String body) {
		assertThat(posted(body)).contains("\u2022\u2022\u2022").doesNotContain("hidden");
	}

	@Test
	void leavesTheTokenOfADeviceToBeSeen() {
		assertThat(posted("{\"device\":{\"token\":\"t1\"},\"secretary\":\"s\"}")).contains("t1", "\"s\"");
	}

	@Test
	void hidesCredentialsOfAnyLength() {
		assertThat(posted("{\"api_key\":\"" + "\\\"a".repeat(15_000) + "\",\"x\":1}"))
			.isEqualTo("{\"api_key\":\"\u2022\u2022\u2022\u2022\u2022\u2022\",\"x\":1}");
	}

	@Test
	void hidesACredentialThatIsCutOff() {
		String before = " ".repeat(65_536 - 10);
		assertThat(posted(before + KEY)).endsWith(" \u2022\u2022\u2022\u2022\u2022\u2022");
	}

	@Test
	void hidesCredentialsInBodiesThatAreNoText() {
		byte[] body = ("\u00ff" + KEY + "{\"api_key\":\"mine\"}").getBytes(StandardCharsets.ISO_8859_1);
		byte[] shown = Base64.getDecoder().decode(posted(body).path("base64").asString());
		assertThat(new String(shown, StandardCharsets.ISO_8859_1)).startsWith("\u00ff")
			.doesNotContain("mine", "of+mine");
	}

	@Test
	void hidesTheKeysOfTheFakeInEachSpelling() {
		this.raw.send(
				"GET /v1/%6Bey%2Fof%2Bmine%3D%221%22/x?a=key%2Fof%2Bmine%3D%221%22&b=%6Bey%2fof%2bmine%3d%221%22&api%2Dkey=other HTTP/1.1\nX-Mine: "
						+ KEY,
				new byte[0]);
		JsonNode request = this.inspector.get("/api/requests/1");
		assertThat(request.path("path").asString())
			.isEqualTo("/v1/M/x?a=M&b=M&api%2Dkey=M".replace("M", "\u2022".repeat(6)));
		assertThat(request.at("/headers/X-mine/0").asString()).isEqualTo("\u2022\u2022\u2022\u2022\u2022\u2022");
		assertThat(this.inspector.get("/api/requests?q=of%2Bmine").path("total").asInt()).isZero();
	}

	@Test
	void hidesThemInJson() {
		assertThat(posted("{\"x\":\"key/of+mine=\\\"1\\\"\"}")).doesNotContain("mine");
	}

}
