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

package io.github.customeriospring.autoconfigure.workspace;

import io.github.customeriospring.autoconfigure.CustomerioTrackConnectionDetails;
import io.github.customeriospring.autoconfigure.review.Starts;
import io.github.customeriospring.v1.CustomerioV1Client;
import io.github.customeriospring.v2.CustomerioV2Client;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What an application with several workspaces is told when it does not start.
 */
@ExtendWith(OutputCaptureExtension.class)
class WorkspaceFailureTests {

	@ParameterizedTest
	@CsvSource(delimiter = '|', quoteCharacter = '"',
			textBlock = """
					customerio.workspaces.my-team.region                  | us    | customerio.workspaces has the key 'my-team', which cannot be the name of a workspace
					customerio.workspaces.My.region                        | us    | customerio.workspaces has the key 'My', which cannot be the name of a workspace
					customerio.workspaces.1st.region                      | us    | customerio.workspaces has the key '1st', which cannot be the name of a workspace
					customerio.workspaces.default.region                  | us    | Set the properties of the default workspace directly below 'customerio'
					customerio.workspaces.track.region                    | us    | customerio.workspaces has the key 'track', which is a reserved name
					customerio.workspaces.providers.track.site-id         | site  | customerio.workspaces.providers.track.api-key is missing or empty
					customerio.workspaces.providers.track.api-key         | key   | customerio.workspaces.providers.track.site-id is missing or empty
					customerio.workspaces.providers.app.api-key           | a b   | customerio.workspaces.providers.app.api-key contains a space
					customerio.workspaces.providers.retry.delay           | -1s   | customerio.workspaces.providers.retry.delay must be longer than zero
					customerio.workspaces.providers.http.max-connections  | 0     | customerio.workspaces.providers.http.max-connections must be at least 1
					customerio.workspaces.providers.rate-limit.app.limit  | 0     | customerio.workspaces.providers.rate-limit.app.limit must be at least 1
					customerio.workspaces.providers.mail.enabled          | true  | customerio.workspaces.providers.mail.enabled is true, but the workspace has no credential of the App API
					customerio.workspaces.true.region                     | us    | customerio.workspaces has the key 'true', which YAML makes of words such as on, off, yes and no
					customerio.workspaces.providers.region                | ${X}  | the placeholder 'X' cannot be resolved
					customerio.workspaces.providers.rate-limit.enabled    | ${X}  | the placeholder 'X' cannot be resolved
					customerio.workspaces.providers.region                | mars  | customerio.workspaces.providers.region
					customerio.rate-limit.workspace                       | providers | customerio.rate-limit.workspace is the name of a workspace
					""")
	void namesTheProperty(String property, String value, String problem, CapturedOutput output) {
		Starts.fail(Starts.Application.class, "--" + property + "=" + value,
				property.startsWith("customerio.workspaces.providers.track") ? "--customerio.region=us"
						: "--customerio.workspaces.providers.pipelines.api-key=source");
		assertThat(output.getOut()).contains("APPLICATION FAILED TO START").contains(problem);
	}

	@ParameterizedTest
	@ValueSource(strings = { "customerio.workspaces", "customerio.workspaces.providers",
			"customerio.workspaces.providers.track" })
	void saysWhatIsAGroup(String property, CapturedOutput output) {
		Starts.fail(Starts.Application.class, "--" + property + "=text");
		assertThat(output.getOut()).contains(property + " has a value, but is a group of properties");
	}

	@Test
	void namesThePropertyThatCounts(CapturedOutput output) {
		Starts.fail(Starts.Application.class, "--customerio.http.max-connections=0",
				"--customerio.workspaces.providers.pipelines.api-key=source");
		assertThat(output.getOut()).contains("customerio.http.max-connections must be at least 1");
	}

	@Test
	void namesTheKeysOfTheWorkspaceWhoseClientIsMissing(CapturedOutput output) {
		Starts.fail(NeedsProviders.class, "--customerio.app.api-key=app-key",
				"--customerio.workspaces.providers.api-key=secret");
		assertThat(output.getOut()).contains("the credential of Customer.io's App API is not configured")
			.contains("Set customerio.workspaces.providers.app.api-key, for example in application.yml or as "
					+ "environment variable CUSTOMERIO_WORKSPACES_PROVIDERS_APP_APIKEY")
			.contains("'customerio.workspaces.providers.api-key' has no effect")
			.doesNotContain("secret");
	}

	@Test
	void explainsHowToTellTwoClientsApart(CapturedOutput output) {
		Starts.fail(TwoClients.class, "--customerio.track.site-id=site", "--customerio.track.api-key=key");
		assertThat(output.getOut()).contains("a single CustomerioV2Client, but there are 2: first, second")
			.contains("'customerio.workspaces.<name>', which makes its clients, and inject them with @Qualifier")
			.contains("@Bean(defaultCandidate = false) and @Qualifier(\"<name>\")");
	}

	@ParameterizedTest
	@CsvSource({ "providers, CustomerioV2Client", "details, CustomerioTrackConnectionDetails" })
	void refusesBeansThatTakeThePlaceOfTheDefaultWorkspaces(String bean, String type, CapturedOutput output) {
		Starts.fail(bean.equals("details") ? ExposedDetails.class : ExposedClient.class,
				"--customerio.track.site-id=site", "--customerio.track.api-key=key",
				"--customerio.workspaces.providers.retry.max-retries=1");
		assertThat(output.getOut()).contains(
				"customerio.track.site-id has no effect: the bean '%s' of the workspace 'providers' takes the place of the default workspace's %s"
					.formatted(bean, type))
			.contains("Declare the bean with @Bean(defaultCandidate = false) and @Qualifier(\"providers\")");
	}

	@Test
	void refusesSeveralBeansForOneWorkspace(CapturedOutput output) {
		Starts.fail(TwoForOne.class, "--customerio.workspaces.providers.retry.max-retries=1");
		assertThat(output.getOut()).contains(
				"customerio.workspaces.providers is a workspace with 2 beans of the type CustomerioV2Client: one, two")
			.contains("Remove @Qualifier(\"providers\") from all but one of them, or add @Primary to one.");
	}

	@Test
	void refusesAnotherBeanWithTheNameOfAClient(CapturedOutput output) {
		Starts.fail(SameName.class, "--spring.main.allow-bean-definition-overriding=true",
				"--customerio.workspaces.providers.track.site-id=site",
				"--customerio.workspaces.providers.track.api-key=key");
		assertThat(output.getOut())
			.contains("the application has another bean with the name 'providersCustomerioV2Client'")
			.contains(
					"Rename the bean, or declare it with @Bean(defaultCandidate = false) and @Qualifier(\"providers\")");
	}

	@Configuration(proxyBeanMethods = false)
	@Import(Starts.Application.class)
	static class NeedsProviders {

		@Bean
		Object user(@Qualifier("providers") CustomerioV1Client client) {
			return new Object();
		}

	}

	@Configuration(proxyBeanMethods = false)
	@Import(Starts.Application.class)
	static class TwoClients {

		@Bean
		CustomerioV2Client first() {
			return CustomerioV2Client.builder().siteId("a").apiKey("b").build();
		}

		@Bean
		CustomerioV2Client second() {
			return CustomerioV2Client.builder().siteId("a").apiKey("b").build();
		}

		@Bean
		Object user(CustomerioV2Client client) {
			return new Object();
		}

	}

	@Configuration(proxyBeanMethods = false)
	@Import(Starts.Application.class)
	static class ExposedClient {

		@Bean
		CustomerioV2Client providers() {
			return CustomerioV2Client.builder().siteId("a").apiKey("b").build();
		}

	}

	@Configuration(proxyBeanMethods = false)
	@Import(Starts.Application.class)
	static class ExposedDetails {

		@Bean
		@Qualifier("providers")
		CustomerioTrackConnectionDetails details() {
			return new FixedTrackDetails("https://track.customer.io");
		}

	}

	@Configuration(proxyBeanMethods = false)
	@Import(Starts.Application.class)
	static class TwoForOne {

		@Bean(defaultCandidate = false)
		@Qualifier("providers")
		CustomerioV2Client one() {
			return CustomerioV2Client.builder().siteId("a").apiKey("b").build();
		}

		@Bean(defaultCandidate = false)
		@Qualifier("providers")
		CustomerioV2Client two() {
			return CustomerioV2Client.builder().siteId("a").apiKey("b").build();
		}

		@Bean(defaultCandidate = false)
		@Qualifier("providers")
		CustomerioTrackConnectionDetails details() {
			return new FixedTrackDetails("https://track.customer.io");
		}

	}

	@Configuration(proxyBeanMethods = false)
	@Import(Starts.Application.class)
	static class SameName {

		@Bean
		String providersCustomerioV2Client() {
			return "other";
		}

	}

}
