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

package io.github.customeriospring.autoconfigure.mail;

import io.github.customeriospring.PersonId;
import io.github.customeriospring.Wire;
import io.github.customeriospring.autoconfigure.client.CustomerioAppAutoConfiguration;
import io.github.customeriospring.autoconfigure.client.CustomerioAutoConfiguration;
import io.github.customeriospring.mail.CustomerioMailCustomizer;
import io.github.customeriospring.mail.CustomerioMailSender;
import io.github.customeriospring.v1.CustomerioV1Client;
import jakarta.mail.internet.MimeMessage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import org.springframework.beans.factory.NoSuchBeanDefinitionException;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.mail.autoconfigure.MailSenderAutoConfiguration;
import org.springframework.boot.test.context.FilteredClassLoader;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.mail.MailSender;
import org.springframework.mail.SimpleMailMessage;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.mail.javamail.JavaMailSenderImpl;

import static org.assertj.core.api.Assertions.assertThat;

class CustomerioMailAutoConfigurationTests {

	@RegisterExtension
	static final Wire server = new Wire();

	private final ApplicationContextRunner context = new ApplicationContextRunner().withConfiguration(
			AutoConfigurations.of(CustomerioAutoConfiguration.class, CustomerioAppAutoConfiguration.class,
					CustomerioMailAutoConfiguration.class, MailSenderAutoConfiguration.class));

	@Test
	void sendsMailWhenItIsEnabled() {
		enabled().run((context) -> {
			assertThat(context).hasSingleBean(MailSender.class).hasSingleBean(JavaMailSender.class);
			assertThat(send(context)).contains("\"to\":\"jane@example.com\"")
				.doesNotContain("transactional_message_id");
		});
	}

	@Test
	void leavesMailAloneOtherwise() {
		this.context.withPropertyValues("customerio.app.api-key=app-key")
			.run((context) -> assertThat(context).hasSingleBean(CustomerioV1Client.class)
				.doesNotHaveBean(MailSender.class));
		this.context.withPropertyValues("customerio.app.api-key=app-key", "customerio.mail.enabled=false")
			.run((context) -> assertThat(context).doesNotHaveBean(MailSender.class));
	}

	@Test
	void goesBeforeSmtp() {
		enabled().withPropertyValues("spring.mail.host=localhost")
			.run((context) -> assertThat(context).hasSingleBean(MailSender.class)
				.hasSingleBean(CustomerioMailSender.class));
	}

	@Test
	void backsOffForASenderOfTheApplication() {
		enabled().withBean(JavaMailSenderImpl.class)
			.run((context) -> assertThat(context).hasSingleBean(MailSender.class)
				.doesNotHaveBean(CustomerioMailSender.class));
	}

	@Test
	void failsWithoutAClientInsteadOfUsingSmtp() {
		this.context.withPropertyValues("customerio.mail.enabled=true", "spring.mail.host=localhost")
			.run((context) -> assertThat(context).getFailure()
				.hasRootCauseInstanceOf(NoSuchBeanDefinitionException.class)
				.rootCause()
				.hasMessageContaining(CustomerioV1Client.class.getName()));
	}

	@Test
	void isSwitchedOffWithTheClients() {
		enabled().withPropertyValues("customerio.enabled=false")
			.run((context) -> assertThat(context).hasNotFailed().doesNotHaveBean(MailSender.class));
	}

	@Test
	void doesWithoutJakartaMail() {
		enabled().withClassLoader(new FilteredClassLoader(MimeMessage.class))
			.run((context) -> assertThat(context).hasNotFailed()
				.hasSingleBean(CustomerioV1Client.class)
				.doesNotHaveBean(CustomerioMailSender.class));
	}

	@Test
	void doesWithoutTheMailSupportOfSpring() {
		enabled().withClassLoader(new FilteredClassLoader("org.springframework.mail"))
			.run((context) -> assertThat(context).hasNotFailed()
				.hasSingleBean(CustomerioV1Client.class)
				.doesNotHaveBean("customerioMailSender"));
	}

	@Test
	void countsMailAmongTheEmailsOfATemplate() {
		enabled().withPropertyValues("customerio.mail.template=app-mail")
			.run((context) -> assertThat(send(context)).contains("\"transactional_message_id\":\"app-mail\""));
	}

	@Test
	void takesNumbersOfTemplates() {
		enabled().withPropertyValues("customerio.mail.template=44")
			.run((context) -> assertThat(send(context)).contains("\"transactional_message_id\":44"));
	}

	@Test
	void asksCustomizersInOrder() {
		enabled().withPropertyValues("customerio.mail.template=44")
			.withUserConfiguration(Customizers.class)
			.run((context) -> assertThat(send(context)).contains("\"transactional_message_id\":44")
				.contains("\"identifiers\":{\"id\":\"42\"}")
				.contains("\"tracked\":false"));
	}

	private ApplicationContextRunner enabled() {
		return this.context.withPropertyValues("customerio.app.api-key=app-key",
				"customerio.app.base-url=" + server.baseUrl(), "customerio.mail.enabled=true");
	}

	private static String send(ApplicationContext context) {
		server.resetAll();
		server.answer(200, "{\"delivery_id\":\"d1\"}");
		SimpleMailMessage message = new SimpleMailMessage();
		message.setTo("jane@example.com");
		message.setFrom("shop@example.com");
		message.setSubject("Hello");
		message.setText("Hello");
		context.getBean(MailSender.class).send(message);
		return server.onlyRequest().getBodyAsString();
	}

	@Configuration(proxyBeanMethods = false)
	static class Customizers {

		@Bean
		@Order(2)
		CustomerioMailCustomizer last() {
			return (email, message) -> email.person(PersonId.id("42"));
		}

		@Bean
		@Order(1)
		CustomerioMailCustomizer first() {
			return (email, message) -> email.person(PersonId.id("1")).tracked(false);
		}

	}

}
