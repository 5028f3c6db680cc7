package io.github.customeriospring.benchmarks;

import java.lang.management.ManagementFactory;

import com.sun.management.OperatingSystemMXBean;

import org.springframework.boot.Banner;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.annotation.Bean;
import org.springframework.web.client.RestClient;

/**
 * A small application with a {@link RestClient} of its own. As a program it prints the
 * milliseconds of processor time and of time that its context took to start.
 */
@SpringBootConfiguration(proxyBeanMethods = false)
@EnableAutoConfiguration
class Application {

	@Bean
	RestClient restClient(RestClient.Builder builder) {
		return builder.baseUrl("https://example.com").build();
	}

	public static void main(String[] args) {
		OperatingSystemMXBean system = (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
		long cpu = system.getProcessCpuTime();
		long time = System.nanoTime();
		new SpringApplicationBuilder(Application.class).bannerMode(Banner.Mode.OFF).logStartupInfo(false).run(args);
		System.out.printf("%d %d%n", (system.getProcessCpuTime() - cpu) / 1_000_000,
				(System.nanoTime() - time) / 1_000_000);
	}

}
