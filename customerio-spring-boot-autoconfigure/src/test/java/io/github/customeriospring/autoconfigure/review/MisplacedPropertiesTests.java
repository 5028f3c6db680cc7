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

import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests that somebody who sets a property under a name of another client learns ours.
 */
@ExtendWith(OutputCaptureExtension.class)
class MisplacedPropertiesTests {

	@ParameterizedTest
	@CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
			customerio.api-key             | 'customerio.track.api-key' or 'customerio.app.api-key'
			customerio.api_key             | 'customerio.track.api-key' or 'customerio.app.api-key'
			customerio.apiKey              | 'customerio.track.api-key' or 'customerio.app.api-key'
			customerio.site-id             | 'customerio.track.site-id'
			customerio.siteId              | 'customerio.track.site-id'
			customerio.app.key             | 'customerio.app.api-key'
			customerio.v1.api-key          | 'customerio.app.api-key'
			customerio.tracking.site-id    | 'customerio.track.site-id'
			customerio.pipelines.write-key | 'customerio.pipelines.api-key'
			customerio.base-url            | 'customerio.app.base-url' or 'customerio.track.base-url'
			customerio.dry-run             | 'customerio.mode'
			customerio.log                 | 'customerio.mode'
			customerio.redirect.enabled    | 'customerio.mode'
			customerio.log.bodies          | 'customerio.log-bodies'
			customerio.redirect.to         | 'customerio.redirect.email'
			customerio.workspaces.eu.redirect.to | 'customerio.workspaces.eu.redirect.email'
			""")
	void warnsOfANameThatHasNoEffect(String property, String ownName, CapturedOutput output) {
		Starts.start(Map.of(), "--%s=top-secret".formatted(property)).close();
		assertThat(output.getOut().lines()).filteredOn((line) -> line.contains("has no effect"))
			.singleElement()
			.asString()
			.contains("WARN", "the name is " + ownName, property, "from property source")
			.doesNotContain("top-secret");
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			customerio.workspace.eu.region             | customerio.workspaces
			customerio.workspaces.eu.enabled           | customerio.workspaces.eu.enabled
			customerio.workspaces.eu.tenants.x         | customerio.workspaces.eu.tenants
			customerio.workspaces.eu.modes             | customerio.workspaces.eu.modes
			""")
	void warnsOfSettingsThatAWorkspaceHasNot(String property, String name, CapturedOutput output) {
		Starts.start(Map.of(), "--%s=true".formatted(property)).close();
		assertThat(output.getOut().lines()).filteredOn((line) -> line.contains("has no effect"))
			.singleElement()
			.asString()
			.contains("WARN", "'%s'".formatted(name));
	}

	@Test
	void takesEverySettingOfAWorkspace(CapturedOutput output) {
		String prefix = "CUSTOMERIO_WORKSPACES_EU_";
		Starts.start(
				Map.of(prefix + "REGION", "eu", prefix + "MODE", "log", prefix + "LOGBODIES", "true",
						prefix + "LOG_BODIES", "true", prefix + "REDIRECT_EMAIL", "qa@example.com",
						prefix + "RATELIMIT_MAXWAIT", "1s", prefix + "RATE_LIMIT_ENABLED", "true",
						prefix + "HTTP_READTIMEOUT", "5s"),
				"--customerio.workspaces.eu.retry.delay=1s", "--customerio.workspaces.eu.mail.enabled=true")
			.close();
		assertThat(output).doesNotContain("has no effect");
	}

	@Test
	void knowsEnvironmentVariables(CapturedOutput output) {
		Starts.start(Map.of("CUSTOMERIO_SITE_ID", "site", "CUSTOMERIO_APIKEY", "key")).close();
		assertThat(output).contains("System Environment Property \"CUSTOMERIO_SITE_ID\"): the name is")
			.contains("System Environment Property \"CUSTOMERIO_APIKEY\"): the name is");
	}

	@Test
	void saysNothingOfAPropertyThatIsAlsoSetUnderItsName(CapturedOutput output) {
		Map<String, Object> variables = Map.of("CUSTOMERIO_TRACK_SITE_ID", "site", "CUSTOMERIO_TRACK_API_KEY", "key");
		Starts.start(variables, "--customerio.site-id=site", "--customerio.api-key=key").close();
		assertThat(output).doesNotContain("has no effect");
	}

	@Test
	void explainsWhyAClientIsMissing(CapturedOutput output) {
		Starts.fail(Starts.NeedsV1.class, "--customerio.api-key=top-secret", "--customerio.site-id=top-secret");
		assertThat(output).contains("requires a CustomerioV1Client, but the credential")
			.containsPattern("(?s)Description:.*\\n    'customerio.api-key' has no effect .*Action:")
			.doesNotContainPattern("(?s)Description:.*'customerio.site-id' has no effect")
			.doesNotContain("top-secret");
	}

	@Test
	void explainsWhyHalfOfACredentialIsMissing(CapturedOutput output) {
		Starts.fail(Starts.NeedsV2.class, "--customerio.site-id=top-secret", "--customerio.track.api-key=top-secret");
		assertThat(output).contains("customerio.track.site-id is missing or empty")
			.containsPattern("(?s)Description:.*\\n    'customerio.site-id' has no effect .*Action:")
			.doesNotContain("top-secret");
	}

}
