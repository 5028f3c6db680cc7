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

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import io.github.customeriospring.autoconfigure.CustomerioAppConnectionDetails;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests that a value which cannot be right is named at start, with its origin, what is
 * wrong and what to do.
 */
@ExtendWith(OutputCaptureExtension.class)
class InvalidPropertyTests {

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			customerio.retry.max-retries               | -1        | must be at least 0, but is -1
			customerio.retry.delay                     | 0         | must be longer than zero, but is 0ms
			customerio.retry.delay                     | -1s       | must be longer than zero, but is -1000ms
			customerio.retry.max-delay                 | 0         | must be longer than zero
			customerio.retry.max-delay                 | 10ms      | must not be shorter than customerio.retry.delay
			customerio.retry.deadline                  | 0         | must be longer than zero
			customerio.http.connect-timeout            | -1s       | must be longer than zero
			customerio.http.read-timeout               | 0         | must be longer than zero
			customerio.http.read-timeout               | 30d       | must be at most 1d
			customerio.http.ssl.bundle                 | nope      | names the SSL bundle 'nope', which does not exist
			spring.http.clients.read-timeout           | 0         | is zero, which means no limit
			customerio.rate-limit.enabled              | yes       | must be true or false, but is 'yes'
			customerio.rate-limit.max-wait             | -1s       | must not be negative
			customerio.rate-limit.workspace            | ' '       | must not be blank
			customerio.rate-limit.app.limit            | 0         | must be at least 1, but is 0
			customerio.rate-limit.send.limit           | -5        | must be at least 1, but is -5
			customerio.rate-limit.broadcast.period     | 0         | must be longer than zero
			customerio.rate-limit.pipelines.period     | -1s       | must be longer than zero
			customerio.rate-limit.track.limit          | 3000001   | allows more than one call a microsecond
			customerio.rate-limit.track.period         | 1ms       | allows more than one call a microsecond
			customerio.enabled                         | off       | must be true or false, but is 'off'
			customerio.enabled                         | ''        | must be true or false, but is ''
			customerio.mail.enabled                    | on        | must be true or false, but is 'on'
			management.health.customerio.enabled       | maybe     | must be true or false, but is 'maybe'
			management.health.customerio.time-to-live  | 0         | must be longer than zero
			management.health.customerio.timeout       | -1s       | must be longer than zero
			""")
	void namesTheProperty(String property, String value, String problem, CapturedOutput output) {
		Starts.fail(Starts.Application.class, "--%s=%s".formatted(property, value), "--customerio.app.api-key=app-key");
		assertThat(output).contains("APPLICATION FAILED TO START")
			.contains("%s %s".formatted(property, problem))
			.contains("Origin: \"%s\" from property source".formatted(property))
			.doesNotContain("\tat ");
	}

	@ParameterizedTest
	@CsvSource({ "0,must be at least 1", "${TEMPLATE},the placeholder 'TEMPLATE' cannot be resolved",
			"'order\nshipped',must be a number or a trigger name" })
	void namesTheTemplateOfMail(String template, String problem, CapturedOutput output) {
		Starts.fail(Starts.Application.class, "--customerio.mail.enabled=true",
				"--customerio.mail.template=" + template, "--customerio.app.api-key=app-key");
		assertThat(output).contains("APPLICATION FAILED TO START")
			.contains("customerio.mail.template")
			.contains(problem);
	}

	@ParameterizedTest
	@CsvSource({ "customerio.region,europe", "customerio.retry.max-retries,few", "customerio.retry.delay,soon",
			"customerio.rate-limit.app.limit,99999999999999999999", "customerio.pipelines.strict-mode,maybe" })
	void leavesToBootWhatDoesNotBind(String property, String value, CapturedOutput output) {
		Starts.fail(Starts.Application.class, "--%s=%s".formatted(property, value));
		assertThat(output).contains("Failed to bind properties under '%s'".formatted(property))
			.contains("Value: \"%s\"".formatted(value));
	}

	@ParameterizedTest
	@ValueSource(strings = { "customerio.app", "customerio.track", "customerio.pipelines" })
	void showsNoCredentialThatIsSetOnAGroup(String group, CapturedOutput output) {
		Starts.fail(Starts.Application.class, "--%s=top-secret".formatted(group));
		assertThat(output).contains("%s has a value, but is a group of properties".formatted(group))
			.contains("Set the properties that begin with '%s.' instead".formatted(group))
			.doesNotContain("top-secret");
	}

	@Test
	void namesTheLineOfTheFile(@TempDir Path folder, CapturedOutput output) throws IOException {
		Files.writeString(folder.resolve("application.yml"), "customerio:\n  retry:\n    max-retries: -3\n");
		Starts.fail(Starts.Application.class, "--spring.config.location=file:%s/".formatted(folder));
		assertThat(output).containsPattern("Origin: .*application.yml.* - 3:18");
	}

	@Test
	void passesOverWhatIsSwitchedOff() {
		new ApplicationContextRunner().withUserConfiguration(Starts.Application.class)
			.withPropertyValues("customerio.enabled=false", "customerio.retry.max-retries=-1",
					"customerio.rate-limit.enabled=yes")
			.run((context) -> assertThat(context).hasNotFailed());
	}

	@Test
	void takesEmptyTextForTheDefault() {
		new ApplicationContextRunner().withUserConfiguration(Starts.Application.class)
			.withPropertyValues("customerio.region=", "customerio.retry.delay=", "customerio.http.read-timeout=",
					"customerio.rate-limit.app.limit=", "customerio.app.base-url=", "customerio.app.api-key=key",
					"customerio.mail.enabled=true", "customerio.mail.template=")
			.run((context) -> {
				assertThat(context).hasNotFailed();
				assertThat(context.getBean(CustomerioAppConnectionDetails.class).getBaseUrl())
					.isEqualTo("https://api.customer.io");
			});
	}

}
