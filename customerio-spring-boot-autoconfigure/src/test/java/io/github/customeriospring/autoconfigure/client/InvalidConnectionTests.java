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

package io.github.customeriospring.autoconfigure.client;

import java.util.Map;

import io.github.customeriospring.autoconfigure.CustomerioAppConnectionDetails;
import io.github.customeriospring.autoconfigure.diagnostics.InvalidCustomerioPropertyException;
import io.github.customeriospring.v1.CustomerioV1Client;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.MapPropertySource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests credentials and URLs that cannot be right. None of them is shown.
 */
class InvalidConnectionTests {

	private final ApplicationContextRunner context = new ApplicationContextRunner().withConfiguration(
			AutoConfigurations.of(CustomerioAutoConfiguration.class, CustomerioAppAutoConfiguration.class,
					CustomerioTrackAutoConfiguration.class, CustomerioPipelinesAutoConfiguration.class));

	@ParameterizedTest
	@CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
			top\\nsecret         | contains a line break
			topsecret\\n         | contains a line break
			topsecret\\r\\n      | contains a line break
			topsecret\\t         | begins or ends with white space
			'topsecret'          | stands in quotation marks
			"topsecret"          | stands in quotation marks
			Bearer topsecret     | begins with the name of an authentication scheme
			basic topsecret      | begins with the name of an authentication scheme
			<topsecret>          | is an example and no credential
			changeme             | is an example and no credential
			your-topsecret       | is an example and no credential
			https://topsecret    | is a URL and no credential
			top secret           | contains a space or another character
			töpsecret            | contains a space or another character
			""")
	void saysWhatIsWrongWithACredential(String value, String problem) {
		String key = value.translateEscapes();
		for (String property : new String[] { "customerio.app.api-key", "customerio.pipelines.api-key" }) {
			this.context.withInitializer(untrimmed(property, key))
				.run((context) -> assertInvalid(context.getStartupFailure(), property, problem, key));
		}
		this.context.withPropertyValues("customerio.track.site-id=site")
			.withInitializer(untrimmed("customerio.track.api-key", key))
			.run((context) -> assertInvalid(context.getStartupFailure(), "customerio.track.api-key", problem, key));
	}

	@ParameterizedTest
	@CsvSource({ "customerio.track.site-id", "customerio.pipelines.api-key" })
	void refusesAColonThatWouldEndTheUserOfBasicAuthentication(String property) {
		this.context.withPropertyValues(property + "=site:secret", "customerio.track.api-key=key")
			.run((context) -> assertThat(context).getFailure()
				.rootCause()
				.hasMessageStartingWith(property + " contains a colon")
				.hasMessageNotContaining("site:secret"));
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			api.customer.io                    | must begin with https://
			//api.customer.io                  | must begin with https://
			ftp://api.customer.io              | must begin with https://
			none                               | must begin with https://
			https://user:secret@proxy.example  | must not contain a user or a password
			https://user@proxy.example/path    | must not contain a user or a password
			https://                           | must begin with https://
			https:///v1                        | must have a host
			https://proxy example              | must have a host
			https://proxy.example:port         | must have a host
			https://proxy.example:99999        | must have a port from 1 to 65535
			https://proxy.example:0            | must have a port from 1 to 65535
			https://proxy.example?token=secret | must not have a query
			https://proxy.example/a#b          | must not have a query
			https://proxy.example/a b          | must have a path that needs no encoding
			https://proxy.example/%7e          | must have a path that needs no encoding
			http://api.customer.io             | must begin with https://, or
			https://api.customer.io/v1         | must have no path
			https://track.customer.io          | is the address of Customer.io's Track API
			https://API-EU.customer.io:443/v1  | must have no path
			""")
	void saysWhatIsWrongWithAUrl(String url, String problem) {
		this.context.withPropertyValues("customerio.app.api-key=key", "customerio.app.base-url=" + url)
			.run((context) -> assertInvalid(context.getStartupFailure(), "customerio.app.base-url", problem, "secret"));
	}

	@ParameterizedTest
	@ValueSource(strings = { "https://api-eu.customer.io", "https://api-eu.customer.io/", "http://localhost:8080",
			"https://proxy.example/customerio/v1", "http://[::1]:8080", "http://my_proxy", " https://proxy.example ",
			"https://api-test.customer.io/v1" })
	void takesUrlsThatCanBeRight(String url) {
		this.context.withPropertyValues("customerio.app.api-key=key", "customerio.app.base-url=" + url)
			.run((context) -> assertThat(context).hasSingleBean(CustomerioV1Client.class));
	}

	@Test
	void passesOverWhatConnectionDetailsOfTheApplicationReplace() {
		CustomerioAppConnectionDetails own = new CustomerioAppConnectionDetails() {

			@Override
			public String getBaseUrl() {
				return "http://localhost:1";
			}

			@Override
			public String getApiKey() {
				return "own";
			}

		};
		this.context.withBean(CustomerioAppConnectionDetails.class, () -> own)
			.withPropertyValues("customerio.app.api-key=changeme", "customerio.app.base-url=none")
			.run((context) -> assertThat(context).hasSingleBean(CustomerioV1Client.class));
	}

	private static ApplicationContextInitializer<ConfigurableApplicationContext> untrimmed(String property,
			String value) {
		return (context) -> context.getEnvironment()
			.getPropertySources()
			.addFirst(new MapPropertySource("untrimmed", Map.of(property, value)));
	}

	private static void assertInvalid(Throwable failure, String property, String problem, String secret) {
		assertThat(failure).rootCause()
			.isInstanceOfSatisfying(InvalidCustomerioPropertyException.class,
					(ex) -> assertThat(ex.getProperty()).isEqualTo(property))
			.hasMessageStartingWith("%s %s".formatted(property, problem));
		for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
			assertThat(cause.getMessage()).doesNotContain(secret).doesNotContain("topsecret");
		}
	}

}
