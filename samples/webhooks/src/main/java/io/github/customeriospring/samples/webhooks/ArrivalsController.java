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

package io.github.customeriospring.samples.webhooks;

import java.io.IOException;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

import io.github.customeriospring.webhook.event.CustomerioEvent;

import org.springframework.context.event.ContextClosedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.event.TransactionalEventListener;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/**
 * Shows what has arrived, and tells open pages when there is more.
 */
@Controller
class ArrivalsController {

	private final Arrivals arrivals;

	private final Set<SseEmitter> pages = ConcurrentHashMap.newKeySet();

	ArrivalsController(Arrivals arrivals) {
		this.arrivals = arrivals;
	}

	@GetMapping("/")
	String show(Model model) {
		model.addAttribute("arrivals", this.arrivals.latest());
		return "arrivals";
	}

	@GetMapping("/news")
	SseEmitter news() throws IOException {
		SseEmitter page = new SseEmitter(0L);
		page.onCompletion(() -> this.pages.remove(page));
		this.pages.add(page);
		page.send(SseEmitter.event().comment("connected"));
		return page;
	}

	/**
	 * After the commit, so that a page that asks finds what has arrived.
	 */
	@TransactionalEventListener
	void tell(CustomerioEvent event) {
		this.pages.forEach(ArrivalsController::tell);
	}

	/**
	 * The server waits for requests under way before it stops.
	 */
	@EventListener(ContextClosedEvent.class)
	void close() {
		this.pages.forEach(SseEmitter::complete);
	}

	private static void tell(SseEmitter page) {
		try {
			page.send("more");
		}
		catch (IOException | IllegalStateException ex) {
			page.completeWithError(ex);
		}
	}

}
