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

package io.github.customeriospring.webhook;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicReference;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The signatures were made with another implementation of HMAC.
 */
class WebhookVerifierTests {

	private static final String KEY = "sample-signing-key";

	private static final String TIMESTAMP = "1732600000";

	private static final byte[] BODY = "{\"event_id\":\"01JDQ0F6KQ8Z3M5N7R2S4T0001\"}".getBytes(StandardCharsets.UTF_8);

	private static final String SIGNATURE = "1f42128eab1cd4fc110e5a793f1064cb0a071c8d9e9e237a20b324354dfe987d";

	private static WebhookVerifier verifier(@Nullable String... keys) {
		return new WebhookVerifier(() -> Arrays.asList(keys), null, InstantSource.system());
	}

	@Test
	void takesWhatWasSignedWithTheKey() {
		assertThat(verifier(KEY).isValid(TIMESTAMP, SIGNATURE, BODY)).isTrue();
		assertThat(verifier(KEY).isValid(TIMESTAMP, "v0=" + SIGNATURE, BODY)).isTrue();
		assertThat(verifier(KEY).isValid(TIMESTAMP, SIGNATURE.toUpperCase(Locale.ROOT), BODY)).isTrue();
		assertThat(WebhookVerifier.sign(KEY, Instant.ofEpochSecond(1732600000), BODY))
			.isEqualTo(new WebhookSignature(TIMESTAMP, SIGNATURE));
	}

	@Test
	void takesAnEmptyBodyAndOneThatIsNoText() {
		assertThat(verifier(KEY).isValid(TIMESTAMP, "3c50ba5b182155b18fd0edcd1f4419a889484d6536b93ad44a1ea0b97bc7021e",
				new byte[0]))
			.isTrue();
		assertThat(verifier("schlüssel").isValid(TIMESTAMP,
				"df0c9139bee471e2e1f2903ab5f802581576c1e74a2ecaed7dc62d0174cfbf87", new byte[] { (byte) 0xff, 0 }))
			.isTrue();
	}

	@Test
	void takesTheBodyInPieces() {
		Verification verification = verifier(KEY).begin(TIMESTAMP, SIGNATURE);
		for (int i = 0; i < BODY.length; i++) {
			verification.update(BODY, i, 1);
		}
		assertThat(verification.isValid()).isTrue();
		assertThat(verification.refusal()).isNull();
	}

	@ParameterizedTest
	@CsvSource(nullValues = "-",
			value = { "-, 1f42, MISSING", "1732600000, -, MISSING", "'', 1f42, MISSING", "1732600000, ' ', MISSING",
					"1732600000, 1f42, MALFORMED", "1732600000, v1=, MALFORMED", "-1, {}, MALFORMED",
					"' 1732600000', {}, MALFORMED", "1732600000.5, {}, MALFORMED",
					"17326000001732600000, {}, MALFORMED", "1732600000, 'v0={},{}', MALFORMED",
					"1732600000, v0=v0={}, MALFORMED", "1732600000, '{}0', MALFORMED", "1732600001, {}, MISMATCH",
					"01732600000, {}, MISMATCH" })
	void refusesOtherHeaders(@Nullable String timestamp, @Nullable String signature, RefusalReason refusal) {
		Verification verification = verifier(KEY).begin(timestamp,
				(signature != null) ? signature.replace("{}", SIGNATURE) : null);
		verification.update(BODY, 0, BODY.length);
		assertThat(verification.refusal()).isEqualTo(refusal);
		assertThat(verification.isValid()).isFalse();
	}

	@Test
	void refusesAnotherBody() {
		byte[] body = BODY.clone();
		body[3]++;
		assertThat(verifier(KEY).isValid(TIMESTAMP, SIGNATURE, body)).isFalse();
		assertThat(verifier(KEY).isValid(TIMESTAMP, SIGNATURE, new byte[0])).isFalse();
	}

	@Test
	void takesWhatAnyOfTheKeysHasSigned() {
		assertThat(verifier("new", KEY, "older").isValid(TIMESTAMP, SIGNATURE, BODY)).isTrue();
		assertThat(verifier("new", "older").begin(TIMESTAMP, SIGNATURE).refusal()).isEqualTo(RefusalReason.MISMATCH);
	}

	@Test
	void asksForTheKeysEachTime() {
		AtomicReference<List<String>> keys = new AtomicReference<>(List.of("old"));
		WebhookVerifier verifier = new WebhookVerifier(keys::get, null, InstantSource.system());
		assertThat(verifier.isValid(TIMESTAMP, SIGNATURE, BODY)).isFalse();
		keys.set(List.of("old", KEY));
		assertThat(verifier.isValid(TIMESTAMP, SIGNATURE, BODY)).isTrue();
	}

	@Test
	void refusesEverythingWithoutAKey() {
		assertThat(verifier().begin(TIMESTAMP, SIGNATURE).earlyRefusal()).isEqualTo(RefusalReason.NO_KEY);
		assertThat(verifier("", " ").begin(TIMESTAMP, SIGNATURE).refusal()).isEqualTo(RefusalReason.NO_KEY);
		assertThat(verifier(null, "").begin(TIMESTAMP, SIGNATURE).refusal()).isEqualTo(RefusalReason.NO_KEY);
		assertThat(verifier(null, KEY).isValid(TIMESTAMP, SIGNATURE, BODY)).isTrue();
	}

	@ParameterizedTest
	@CsvSource({ "0, true", "300, true", "-300, true", "301, false", "-301, false", "-5000000000, false" })
	void refusesWhatWasSignedLongAgoOrInTheFuture(long secondsLater, boolean valid) {
		InstantSource clock = InstantSource.fixed(Instant.ofEpochSecond(1732600000 + secondsLater));
		assertThat(new WebhookVerifier(() -> List.of(KEY), Duration.ofMinutes(5), clock).isValid(TIMESTAMP, SIGNATURE,
				BODY))
			.isEqualTo(valid);
	}

	@ParameterizedTest
	@ValueSource(strings = { "999999999999999999", "000000000000000000" })
	void toleratesNoTimeBeyondAllTimes(String timestamp) {
		WebhookVerifier verifier = new WebhookVerifier(() -> List.of(KEY), Duration.ofDays(7), InstantSource.system());
		assertThat(verifier.begin(timestamp, SIGNATURE).refusal()).isEqualTo(RefusalReason.TOO_OLD);
	}

}
