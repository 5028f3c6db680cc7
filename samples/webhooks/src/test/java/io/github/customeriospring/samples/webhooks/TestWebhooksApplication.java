package io.github.customeriospring.samples.webhooks;

import io.github.customeriospring.test.EnableFakeCustomerio;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Import;
import org.springframework.scheduling.annotation.EnableScheduling;

/**
 * Starts the application with a fake Customer.io that reports to it.
 */
public final class TestWebhooksApplication {

	private TestWebhooksApplication() {
	}

	public static void main(String[] args) {
		run(args);
	}

	static SpringApplication.Running run(String... args) {
		return SpringApplication.from(WebhooksApplication::main).with(WithFake.class).run(args);
	}

	@TestConfiguration(proxyBeanMethods = false)
	@EnableFakeCustomerio
	@EnableScheduling
	@Import({ Audience.class, Story.class })
	static class WithFake {

	}

}
