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

import io.github.customeriospring.CustomerioModeException;
import io.github.customeriospring.PersonId;
import io.github.customeriospring.Region;
import io.github.customeriospring.Wire;
import io.github.customeriospring.autoconfigure.health.CustomerioHealthAutoConfiguration;
import io.github.customeriospring.autoconfigure.mail.CustomerioMailAutoConfiguration;
import io.github.customeriospring.autoconfigure.ratelimit.CustomerioRateLimitAutoConfiguration;
import io.github.customeriospring.autoconfigure.review.Starts;
import io.github.customeriospring.autoconfigure.workspace.Workspaces;
import io.github.customeriospring.mail.CustomerioMailSender;
import io.github.customeriospring.pipelines.CustomerioPipelinesClient;
import io.github.customeriospring.trackv1.CustomerioTrackV1Client;
import io.github.customeriospring.v1.CustomerioV1Client;
import io.github.customeriospring.v2.CustomerioV2Client;
import io.github.customeriospring.v2.Person;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.beans.factory.annotation.BeanFactoryAnnotationUtils;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.health.contributor.CompositeHealthContributor;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.boot.health.contributor.Status;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.mail.SimpleMailMessage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * Modes by configuration.
 */
@ExtendWith(OutputCaptureExtension.class)
class ModeTests {

	@RegisterExtension
	static final Wire server = new Wire();

	private final ApplicationContextRunner context = new ApplicationContextRunner()
		.withConfiguration(AutoConfigurations.of(CustomerioAutoConfiguration.class,
				CustomerioAppAutoConfiguration.class, CustomerioTrackAutoConfiguration.class,
				CustomerioPipelinesAutoConfiguration.class, CustomerioRateLimitAutoConfiguration.class,
				CustomerioMailAutoConfiguration.class, CustomerioHealthAutoConfiguration.class))
		.withPropertyValues("customerio.app.base-url=" + server.baseUrl(),
				"customerio.track.base-url=" + server.baseUrl(), "customerio.pipelines.base-url=" + server.baseUrl());

	@Test
	void logNeedsNoCredentialAndSendsNothing(CapturedOutput output) {
		this.context.withPropertyValues("customerio.mode=log", "customerio.mail.enabled=true").run((context) -> {
			context.getBean(CustomerioV2Client.class).entity(Person.id("42").identify());
			context.getBean(CustomerioTrackV1Client.class).region();
			context.getBean(CustomerioPipelinesClient.class).alias("anonymous", "42");
			assertThat(context.getBean(CustomerioV1Client.class)
				.transactional()
				.sendEmail((email) -> email.template(1).person(PersonId.id("42")).to("ada@example.com"))
				.deliveryId()).startsWith("log-");
			SimpleMailMessage mail = new SimpleMailMessage();
			mail.setFrom("shop@example.com");
			mail.setTo("ada@example.com");
			mail.setSubject("Hello");
			mail.setText("Text");
			context.getBean(CustomerioMailSender.class).send(mail);
			assertThat(health(context.getBean(CompositeHealthContributor.class), "app"))
				.isEqualTo(Health.up().withDetail("mode", "log").build());
			assertThat(health(context.getBean(CompositeHealthContributor.class), "track"))
				.isEqualTo(Health.up().withDetail("mode", "log").build());
		});
		assertThat(server.requests()).isEmpty();
		assertThat(output.getOut()).containsPattern("WARN .* Customer\\.io: region us, .*, mode log")
			.contains("Not sent: Track API entity")
			.doesNotContain("ada@example.com", "although");
	}

	@ParameterizedTest
	@ValueSource(strings = { "LOG", "Log" })
	void logIsWrittenInAnyCase(String mode) {
		this.context.withPropertyValues("customerio.mode=" + mode)
			.run((context) -> assertThat(context).hasSingleBean(CustomerioV1Client.class));
	}

	@Test
	void logShowsBodiesWhenItIsTold(CapturedOutput output) {
		this.context.withPropertyValues("customerio.mode=log", "customerio.log-bodies=true")
			.run((context) -> context.getBean(CustomerioV2Client.class).entity(Person.id("42").delete()));
		assertThat(output.getOut())
			.contains("{\"type\":\"person\",\"identifiers\":{\"id\":\"42\"},\"action\":\"delete\"}");
	}

	@ParameterizedTest
	@ValueSource(strings = { "secret", "${UNKNOWN}", "two words" })
	void logLooksAtNoCredentialButWarnsOfIt(String key, CapturedOutput output) {
		this.context.withPropertyValues("customerio.mode=log", "customerio.app.api-key=" + key)
			.run((context) -> assertThat(context.getBean(CustomerioV1Client.class).workspaces().list()).isEmpty());
		String warning = "Nothing is sent to Customer.io, since customerio.mode is log, although "
				+ "customerio.app.api-key is set";
		if (key.startsWith("$")) {
			assertThat(output.getOut()).doesNotContain(warning);
		}
		else {
			assertThat(output.getOut()).contains(warning).doesNotContain(key);
		}
	}

	@Test
	void workspacesHaveModesOfTheirOwn(CapturedOutput output) {
		server.answer(200, "{}");
		this.context
			.withPropertyValues("customerio.track.site-id=site", "customerio.track.api-key=key",
					"customerio.workspaces.staging.mode=log")
			.run((context) -> {
				context.getBean(CustomerioV2Client.class).entity(Person.id("1").delete());
				BeanFactoryAnnotationUtils
					.qualifiedBeanOfType(context.getAutowireCapableBeanFactory(), CustomerioV2Client.class, "staging")
					.entity(Person.id("2").delete());
			});
		assertThat(server.onlyRequest().getBodyAsString()).contains("\"1\"");
		assertThat(output.getOut()).containsPattern("WARN .*mode live; workspace staging: .*mode log");
	}

	@Test
	void workspacesFallBackToTheCommonMode() {
		this.context.withPropertyValues("customerio.mode=log", "customerio.workspaces.staging.region=eu")
			.run((context) -> BeanFactoryAnnotationUtils
				.qualifiedBeanOfType(context.getAutowireCapableBeanFactory(), CustomerioV2Client.class, "staging")
				.entity(Person.id("2").delete()));
		assertThat(server.requests()).isEmpty();
	}

	@ParameterizedTest
	@ValueSource(strings = { "", " ", "${UNSET:}" })
	void noValueOfAWorkspaceIsNoMode(String value) {
		this.context
			.withPropertyValues("customerio.mode=redirect", "customerio.region=eu",
					"customerio.workspaces.staging.mode=" + value, "customerio.workspaces.staging.region=" + value)
			.run((context) -> assertThat(context.getBean(Workspaces.class).named()).singleElement()
				.satisfies((workspace) -> {
					assertThat(workspace.mode().name()).isEqualTo("redirect");
					assertThat(workspace.region()).isEqualTo(Region.EU);
				}));
	}

	@Test
	void redirectSendsToTheAddressesOfTheProperties(CapturedOutput output) {
		server.answer(200, "{\"delivery_id\":\"d\"}");
		this.context
			.withPropertyValues("customerio.mode=redirect", "customerio.app.api-key=key",
					"customerio.redirect.email=qa@example.com", "customerio.redirect.person=tester")
			.run((context) -> {
				CustomerioV1Client v1 = context.getBean(CustomerioV1Client.class);
				v1.transactional()
					.sendEmail((email) -> email.template(1).person(PersonId.id("42")).to("ada@example.com"));
				assertThatExceptionOfType(CustomerioModeException.class)
					.isThrownBy(() -> v1.broadcasts().trigger(12, (broadcast) -> broadcast.data("a", 1)))
					.withMessageContaining("customerio.redirect.allow");
			});
		Wire.assertJson(server.onlyRequest().getBodyAsString(), """
				{"transactional_message_id": 1, "identifiers": {"id": "tester"}, "to": "qa@example.com",
				 "headers": "[{\\"name\\":\\"X-Original-To\\",\\"value\\":\\"ada@example.com\\"}]"}""");
		assertThat(output.getOut()).containsPattern("WARN .*mode redirect").doesNotContain("qa@example.com", "tester");
	}

	@Test
	void redirectAllowsOperationsByName() {
		server.answer(200, "{\"id\":3}");
		this.context
			.withPropertyValues("customerio.mode=redirect", "customerio.app.api-key=key",
					"customerio.redirect.allow=broadcasts.trigger,segments.create")
			.run((context) -> context.getBean(CustomerioV1Client.class)
				.broadcasts()
				.trigger(12, (broadcast) -> broadcast.data("a", 1)));
		assertThat(server.requests()).hasSize(1);
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			customerio.redirect.email  | qa@example.com, ada@example.com | customerio.redirect.email is nothing
			customerio.redirect.phone  | 555                             | customerio.redirect.phone is nothing
			customerio.redirect.person | cio_                            | customerio.redirect.person is nothing
			customerio.redirect.email  | ${NOBODY}                       | customerio.redirect.email
			customerio.redirect.allow  | ' ,'                            | customerio.redirect.allow has an empty name
			customerio.redirect.allow  | ${NOTHING}                      | customerio.redirect.allow has no value
			customerio.mode            | loud                            | customerio.mode
			""")
	void saysWhichPropertyIsWrong(String property, String value, String problem, CapturedOutput output) {
		Starts.fail(Starts.Application.class, "--customerio.mode=redirect", "--" + property + "=" + value,
				"--customerio.app.api-key=key");
		assertThat(output.getOut()).contains("APPLICATION FAILED TO START").contains(problem);
	}

	@ParameterizedTest
	@CsvSource({ "allow,' ;'", "allow[0],' '", "email,nobody" })
	void saysWhichPropertyOfAWorkspaceIsWrong(String property, String value, CapturedOutput output) {
		Starts.fail(Starts.Application.class, "--customerio.workspaces.staging.mode=redirect",
				"--customerio.workspaces.staging.redirect.%s=%s".formatted(property, value.replace(';', ',')),
				"--customerio.workspaces.staging.app.api-key=key");
		assertThat(output.getOut()).contains("APPLICATION FAILED TO START")
			.contains("customerio.workspaces.staging.redirect." + property.replace("[0]", "") + " ");
	}

	@Test
	void saysThatAClientOfTheApplicationHasAModeOfItsOwn(CapturedOutput output) {
		this.context.withPropertyValues("customerio.mode=redirect", "customerio.app.api-key=key")
			.withBean("own", CustomerioV1Client.class, () -> CustomerioV1Client.builder().apiKey("key").build())
			.run((context) -> assertThat(output.getOut())
				.contains("its CustomerioV1Client is the application's bean 'own', in a mode of its own"));
	}

	@Test
	void liveIsSaidAtInfo(CapturedOutput output) {
		this.context.withPropertyValues("customerio.app.api-key=key")
			.run((context) -> assertThat(output.getOut()).containsPattern("INFO .*, mode live"));
	}

	private static Health health(CompositeHealthContributor contributor, String name) {
		Health health = ((HealthIndicator) contributor.getContributor(name)).health();
		assertThat(health.getStatus()).isEqualTo(Status.UP);
		return health;
	}

}
