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

package com.example.webhooks;

import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

import io.github.customeriospring.webhook.event.CustomerioEvent;
import org.jspecify.annotations.Nullable;

import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.event.EventListener;

/**
 * Keeps what it hears.
 */
@SpringBootApplication
class WebhooksApplication {

	private final BlockingQueue<CustomerioEvent> events = new LinkedBlockingQueue<>();

	@EventListener
	void keep(CustomerioEvent event) {
		this.events.add(event);
	}

	/**
	 * The next event, as soon as it is there.
	 */
	@Nullable CustomerioEvent next() throws InterruptedException {
		return this.events.poll(30, TimeUnit.SECONDS);
	}

	boolean isEmpty() {
		return this.events.isEmpty();
	}

}
