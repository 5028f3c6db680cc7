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

import jakarta.mail.MessagingException;

import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/**
 * Sends mail on request:
 * {@code curl -X POST 'localhost:8080/orders/17/receipt?to=jane@example.com'}.
 */
@RestController
class OrderController {

	private final OrderMails mails;

	OrderController(OrderMails mails) {
		this.mails = mails;
	}

	@PostMapping("/orders/{order}/reminder")
	@ResponseStatus(HttpStatus.ACCEPTED)
	void remind(@PathVariable long order, @RequestParam String to) {
		this.mails.sendReminder(to, order);
	}

	@PostMapping("/orders/{order}/receipt")
	@ResponseStatus(HttpStatus.ACCEPTED)
	void sendReceipt(@PathVariable long order, @RequestParam String to) throws MessagingException {
		this.mails.sendReceipt(to, order);
	}

}
