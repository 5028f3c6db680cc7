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

package io.github.customeriospring.test.observability;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;

import io.github.customeriospring.test.FakeCustomerio;

/**
 * Keys and data that are found wherever they get, since no other text holds the word that
 * they all begin with.
 */
final class Planted {

	static final String WORD = "planted";

	static final String SITE_ID = "planted-site";

	static final String TRACK_KEY = "planted-track-key";

	static final String APP_KEY = "planted-app-key";

	static final String PIPELINES_KEY = "planted-pipelines-key";

	static final String SIGNING_KEY = "planted-signing-key";

	static final String PERSON = "planted-person";

	static final String EMAIL = "planted@example.com";

	/** What people and messages are told to contain. */
	static final Map<String, Object> DATA = Map.of("name", "planted-name", "order", Map.of("street", "planted-street"));

	/** How the credential of the Track API leaves. */
	static final String ENCODED = Base64.getEncoder()
		.encodeToString((SITE_ID + ":" + TRACK_KEY).getBytes(StandardCharsets.UTF_8));

	/** What Customer.io might say of a request, which it knows by whom it is about. */
	static final String REASON = """
			{"meta": {"error": "planted-person or planted@example.com is wrong"}}""";

	private Planted() {
	}

	static FakeCustomerio customerio() {
		return FakeCustomerio.builder()
			.trackCredential(SITE_ID, TRACK_KEY)
			.appApiKey(APP_KEY)
			.pipelinesApiKey(PIPELINES_KEY)
			.webhookSigningKey(SIGNING_KEY)
			.start();
	}

}
