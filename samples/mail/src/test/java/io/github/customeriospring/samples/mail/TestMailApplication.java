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

package io.github.customeriospring.samples.mail;

import java.util.stream.Collectors;

import io.github.customeriospring.test.EnableFakeCustomerio;
import io.github.customeriospring.test.FakeCustomerio;
import io.github.customeriospring.test.messaging.SentMessage;

import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.core.env.Environment;

/**
 * Starts the application with a fake Customer.io, sends two mails and prints what
 * Customer.io received.
 */
public final class TestMailApplication {

	private TestMailApplication() {
	}

	public static void main(String[] args) {
		run(args);
	}

	static SpringApplication.Running run(String... args) {
		return SpringApplication.from(MailApplication::main).with(WithFake.class).run(args);
	}

	@TestConfiguration(proxyBeanMethods = false)
	@EnableFakeCustomerio
	static class WithFake {

		@Bean
		ApplicationRunner story(OrderMails mails, FakeCustomerio customerio, Environment environment) {
			return (arguments) -> {
				mails.sendReminder("jane@example.com", 17);
				mails.sendReceipt("jane@example.com", 17);
				System.out.printf("%nTwo mails, written for Spring's JavaMailSender, reached Customer.io:%n%n");
				customerio.messages().all().forEach((message) -> System.out.println("  " + describe(message)));
				System.out.printf("%nTry it: curl -i -X POST 'localhost:%s/orders/18/receipt?to=joe@example.com'%n%n",
						environment.getRequiredProperty("local.server.port"));
			};
		}

		private static String describe(SentMessage message) {
			String attachments = message.attachments()
				.stream()
				.map((attachment) -> attachment.name())
				.collect(Collectors.joining(", "));
			return "%s to %s: \"%s\"%s".formatted(message.channel(), message.to(), message.subject(),
					attachments.isEmpty() ? "" : ", with " + attachments);
		}

	}

}
