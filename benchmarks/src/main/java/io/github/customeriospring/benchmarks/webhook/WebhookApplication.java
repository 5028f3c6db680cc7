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

package io.github.customeriospring.benchmarks.webhook;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.atomic.LongAdder;

import com.sun.management.OperatingSystemMXBean;
import io.github.customeriospring.benchmarks.Numbers;
import io.github.customeriospring.webhook.CustomerioEvent;
import io.github.customeriospring.webhook.inbox.WebhookInbox;

import org.springframework.boot.Banner;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.event.EventListener;

/**
 * Receives webhooks with Spring MVC, and counts what is published. Argument: the address
 * of a database, if there is one to keep them in. It prints its port, and for each line
 * of input, when all is handled, how many events were and the nanoseconds of processor
 * time.
 */
@SpringBootConfiguration(proxyBeanMethods = false)
@EnableAutoConfiguration
class WebhookApplication {

	static final String SIGNING_KEY = "benchmark-signing-key";

	private final LongAdder handled = new LongAdder();

	@EventListener
	void count(CustomerioEvent event) {
		this.handled.increment();
	}

	public static void main(String[] args) throws Exception {
		ConfigurableApplicationContext context = new SpringApplicationBuilder(WebhookApplication.class)
			.bannerMode(Banner.Mode.OFF)
			.properties("server.port=0", "server.address=127.0.0.1", "server.tomcat.max-keep-alive-requests=-1",
					"logging.level.root=warn", "customerio.webhook.path=/webhooks/customerio",
					"customerio.webhook.signing-keys=" + SIGNING_KEY)
			.properties((args.length > 0) ? database(args[0]) : new String[0])
			.run();
		System.out.println(context.getEnvironment().getRequiredProperty("local.server.port"));
		answer(context.getBean(WebhookApplication.class), context.getBean(WebhookInbox.class));
		context.close();
	}

	private static String[] database(String url) {
		return new String[] { "customerio.webhook.store=jdbc", "customerio.webhook.jdbc.initialize-schema=always",
				"spring.datasource.url=" + url, "spring.datasource.username=postgres" };
	}

	private static void answer(WebhookApplication application, WebhookInbox inbox)
			throws IOException, InterruptedException {
		OperatingSystemMXBean system = (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
		BufferedReader input = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.US_ASCII));
		while (input.readLine() != null) {
			while (inbox.state().waiting() > 0) {
				Thread.sleep(10);
			}
			System.out.println(Numbers.format(application.handled.sum(), system.getProcessCpuTime()));
		}
	}

}
