package io.github.customeriospring.samples.reports;

import io.github.customeriospring.test.EnableFakeCustomerio;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Import;

/**
 * Starts the application with a fake Customer.io and makes the reports of an invented
 * workspace.
 */
public final class TestReportsApplication {

	private TestReportsApplication() {
	}

	public static void main(String[] args) {
		run(args);
	}

	static SpringApplication.Running run(String... args) {
		return SpringApplication.from(ReportsApplication::main).with(WithFake.class).run(args);
	}

	@TestConfiguration(proxyBeanMethods = false)
	@EnableFakeCustomerio
	@Import(Story.class)
	static class WithFake {

	}

}
