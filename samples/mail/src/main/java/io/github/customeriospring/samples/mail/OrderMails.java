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

import java.nio.charset.StandardCharsets;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;

import org.springframework.core.io.ByteArrayResource;
import org.springframework.core.io.ClassPathResource;
import org.springframework.mail.SimpleMailMessage;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.mail.javamail.MimeMessageHelper;
import org.springframework.stereotype.Service;

/**
 * Mail about orders, written with Spring's mail support.
 */
@Service
class OrderMails {

	private static final String FROM = "shop@example.com";

	private final JavaMailSender mailSender;

	OrderMails(JavaMailSender mailSender) {
		this.mailSender = mailSender;
	}

	void sendReminder(String to, long order) {
		SimpleMailMessage message = new SimpleMailMessage();
		message.setFrom(FROM);
		message.setTo(to);
		message.setSubject("Order %d is waiting".formatted(order));
		message.setText("Your order %d is ready to be picked up.".formatted(order));
		this.mailSender.send(message);
	}

	void sendReceipt(String to, long order) throws MessagingException {
		MimeMessage message = this.mailSender.createMimeMessage();
		MimeMessageHelper helper = new MimeMessageHelper(message, true);
		helper.setFrom(FROM);
		helper.setTo(to);
		helper.setSubject("Receipt for order %d".formatted(order));
		helper.setText("Thank you for order %d.".formatted(order),
				"<p><img src=\"cid:logo\" alt=\"Shop\"></p><p>Thank you for order <b>%d</b>.</p>".formatted(order));
		helper.addInline("logo", new ClassPathResource("logo.png"));
		helper.addAttachment("receipt-%d.csv".formatted(order),
				new ByteArrayResource("order;total\n%d;42.00\n".formatted(order).getBytes(StandardCharsets.UTF_8)));
		this.mailSender.send(message);
	}

}
