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

package io.github.customeriospring.autoconfigure.review;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests what somebody reads whose application does not start.
 */
@ExtendWith(OutputCaptureExtension.class)
class FailureAnalyzerTests {

	@Test
	void namesTheKeyOfAClientThatIsNotThere(CapturedOutput output) {
		Starts.fail(Starts.NeedsV1.class);
		assertThat(output).contains("APPLICATION FAILED TO START")
			.contains("requires a CustomerioV1Client, but the credential of Customer.io's App API is not configured")
			.contains("Set customerio.app.api-key");
	}

	@Test
	void namesBothKeysOfTheTrackApi(CapturedOutput output) {
		Starts.fail(Starts.NeedsV2.class);
		assertThat(output).contains("Set customerio.track.site-id and customerio.track.api-key");
	}

	@Test
	void tellsThatTheStarterIsSwitchedOff(CapturedOutput output) {
		Starts.fail(Starts.NeedsV1.class, "--customerio.enabled=false", "--customerio.app.api-key=key");
		assertThat(output).contains("but customerio.enabled is false");
	}

	@Test
	void namesTheMissingPartOfACredential(CapturedOutput output) {
		Starts.fail(Starts.NeedsV2.class, "--customerio.track.site-id=secret-site");
		assertThat(output).contains("customerio.track.api-key is missing or empty").doesNotContain("secret-site");
	}

	@Test
	void namesTheMissingPartAlsoWhenNobodyNeedsTheClient(CapturedOutput output) {
		Starts.fail(Starts.Application.class, "--customerio.track.api-key=secret-key");
		assertThat(output).contains("customerio.track.site-id is missing or empty").doesNotContain("secret-key");
	}

	@Test
	void takesWhatIsNotTrueForSwitchedOff(CapturedOutput output) {
		Starts.fail(Starts.NeedsV1.class, "--customerio.enabled=maybe", "--customerio.app.api-key=key");
		assertThat(output).contains("but customerio.enabled is maybe").contains("Set 'customerio.enabled' to true");
	}

	@Test
	void namesTheVariablesThatBindByThemselves(CapturedOutput output) {
		Starts.fail(Starts.NeedsV2.class);
		assertThat(output).contains("or as environment variables CUSTOMERIO_TRACK_SITEID and CUSTOMERIO_TRACK_APIKEY");
	}

}
