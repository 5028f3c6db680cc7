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

import io.github.customeriospring.autoconfigure.CustomerioAppConnectionDetails;
import io.github.customeriospring.autoconfigure.CustomerioTrackConnectionDetails;
import io.github.customeriospring.autoconfigure.client.CustomerioAutoConfiguration;
import io.github.customeriospring.autoconfigure.client.CustomerioTrackAutoConfiguration;
import io.github.customeriospring.autoconfigure.publisher.CustomerioPublisherAutoConfiguration;
import io.github.customeriospring.trackv1.CustomerioTrackV1Client;
import io.github.customeriospring.v1.CustomerioV1Client;
import io.github.customeriospring.v2.CustomerioV2Client;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Configuration;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests properties whose value comes from elsewhere: from variables that are set or not.
 */
@ExtendWith(OutputCaptureExtension.class)
class UnresolvedPlaceholderTests {

	@ParameterizedTest
	@ValueSource(strings = { "${CIO_KEY}", "key-${CIO_KEY}", "${OTHER_KEY:${CIO_KEY}}", "${CIO_KEY}${OTHER_KEY:}" })
	void countsAsAMissingCredentialWithItsName(String value, CapturedOutput output) {
		Starts.fail(Starts.NeedsV1.class, "--customerio.app.api-key=" + value);
		assertThat(output).contains("requires a CustomerioV1Client, but the credential")
			.contains("'customerio.app.api-key' has no value (\"customerio.app.api-key\" from property source")
			.contains("the placeholder 'CIO_KEY' cannot be resolved")
			.contains("Set customerio.app.api-key")
			.doesNotContain("\tat ");
	}

	@Test
	void namesEachPartOfACredential(CapturedOutput output) {
		Starts.fail(Starts.NeedsV2.class, "--customerio.track.site-id=${CIO_SITE}",
				"--customerio.track.api-key=${CIO_KEY:}");
		assertThat(output).contains("the placeholder 'CIO_SITE' cannot be resolved")
			.contains("'customerio.track.api-key' is empty");
	}

	@ParameterizedTest
	@ValueSource(strings = { "${CIO_KEY}", "${CIO_KEY:}", "", " " })
	void isNoErrorWhileNobodyNeedsTheClient(String value) {
		try (ConfigurableApplicationContext context = Starts.start(Map.of(), "--customerio.app.api-key=" + value)) {
			assertThat(context.getBeanProvider(CustomerioV1Client.class).getIfAvailable()).isNull();
		}
	}

	@ParameterizedTest
	@CsvSource({ "customerio.track.site-id,customerio.track.api-key",
			"customerio.track.api-key,customerio.track.site-id" })
	void isNeverSentAsHalfOfACredential(String there, String missing, CapturedOutput output) {
		Starts.fail(Starts.Application.class, "--%s=top-secret".formatted(there), "--%s=${CIO_KEY}".formatted(missing));
		assertThat(output).contains("%s has no value: the placeholder 'CIO_KEY' cannot be resolved".formatted(missing))
			.contains("Set 'CIO_KEY'")
			.doesNotContain("top-secret");
	}

	@ParameterizedTest
	@ValueSource(strings = { "customerio.enabled", "customerio.region", "customerio.app.base-url",
			"customerio.http.read-timeout", "customerio.http.ssl.bundle", "customerio.retry.max-retries",
			"customerio.retry.delay", "customerio.rate-limit.enabled", "customerio.rate-limit.max-wait",
			"customerio.rate-limit.workspace", "customerio.rate-limit.app.limit", "customerio.rate-limit.app.period",
			"customerio.pipelines.strict-mode", "customerio.mail.enabled", "management.health.customerio.enabled",
			"management.health.customerio.timeout" })
	void isNamedInEveryOtherProperty(String property, CapturedOutput output) {
		Starts.fail(Starts.Application.class, "--%s=${CIO_VALUE}".formatted(property), "--customerio.app.api-key=key");
		assertNamed(property, output);
	}

	@ParameterizedTest
	@ValueSource(strings = { "customerio.publisher.enabled", "customerio.publisher.events.enabled",
			"customerio.publisher.store", "customerio.publisher.memory.after-commit" })
	void isNamedInPropertiesOfPublishers(String property, CapturedOutput output) {
		Starts.fail(WithPublisher.class, "--%s=${CIO_VALUE}".formatted(property), "--customerio.track.site-id=site",
				"--customerio.track.api-key=key");
		assertNamed(property, output);
	}

	private static void assertNamed(String property, CapturedOutput output) {
		assertThat(output).contains("APPLICATION FAILED TO START")
			.contains("%s has no value: the placeholder 'CIO_VALUE' cannot be resolved".formatted(property))
			.contains("Origin: \"%s\"".formatted(property))
			.doesNotContain("\tat ");
	}

	@ParameterizedTest
	@ValueSource(
			strings = { "customerio.app.api-key", "customerio.region", "customerio.retry.delay", "customerio.enabled" })
	void isNamedWhenItRefersToItself(String property, CapturedOutput output) {
		Starts.fail(Starts.Application.class, "--%1$s=${%1$s}".formatted(property));
		assertThat(output).contains(property + " refers to itself").doesNotContain("\tat ");
	}

	@ParameterizedTest
	@CsvSource({ "CUSTOMERIO_APP_APIKEY,CUSTOMERIO_TRACK_SITEID,CUSTOMERIO_TRACK_APIKEY",
			"CUSTOMERIO_APP_API_KEY,CUSTOMERIO_TRACK_SITE_ID,CUSTOMERIO_TRACK_API_KEY" })
	void isNotNeededForEnvironmentVariables(String appKey, String siteId, String trackKey) {
		Map<String, Object> variables = Map.of(appKey, "app-key", siteId, "site", trackKey, "track-key",
				"CUSTOMERIO_REGION", "eu");
		try (ConfigurableApplicationContext context = Starts.start(variables)) {
			assertThat(context.getBean(CustomerioV1Client.class)).isNotNull();
			assertThat(context.getBean(CustomerioV2Client.class)).isNotNull();
			assertThat(context.getBean(CustomerioTrackV1Client.class)).isNotNull();
			assertThat(context.getBean(CustomerioAppConnectionDetails.class).getApiKey()).isEqualTo("app-key");
			assertThat(context.getBean(CustomerioTrackConnectionDetails.class).getSiteId()).isEqualTo("site");
			assertThat(context.getBean(CustomerioTrackConnectionDetails.class).getBaseUrl())
				.isEqualTo("https://track-eu.customer.io");
		}
	}

	@Configuration(proxyBeanMethods = false)
	@ImportAutoConfiguration({ CustomerioAutoConfiguration.class, CustomerioTrackAutoConfiguration.class,
			CustomerioPublisherAutoConfiguration.class })
	static class WithPublisher {

	}

}
