package io.github.customeriospring.samples.publisher;

import io.github.customeriospring.test.EnableFakeCustomerio;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Import;

/**
 * Starts the application with a fake Customer.io and tells a story with it.
 */
public final class TestPublisherApplication {

	private TestPublisherApplication() {
	}

	public static void main(String[] args) {
		run(args);
	}

	static SpringApplication.Running run(String... args) {
		return SpringApplication.from(PublisherApplication::main).with(WithFake.class).run(args);
	}

	@TestConfiguration(proxyBeanMethods = false)
	@EnableFakeCustomerio
	@Import({ Story.class, OutageController.class })
	static class WithFake {

	}

}
