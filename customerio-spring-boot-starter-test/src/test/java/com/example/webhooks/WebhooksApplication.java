package com.example.webhooks;

import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

import io.github.customeriospring.webhook.CustomerioEvent;
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
