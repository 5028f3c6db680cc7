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

package io.github.customeriospring.autoconfigure.review;

import java.util.Map;

import io.github.customeriospring.autoconfigure.client.CustomerioAppAutoConfiguration;
import io.github.customeriospring.autoconfigure.client.CustomerioAutoConfiguration;
import io.github.customeriospring.autoconfigure.client.CustomerioPipelinesAutoConfiguration;
import io.github.customeriospring.autoconfigure.client.CustomerioTrackAutoConfiguration;
import io.github.customeriospring.autoconfigure.health.CustomerioHealthAutoConfiguration;
import io.github.customeriospring.autoconfigure.mail.CustomerioMailAutoConfiguration;
import io.github.customeriospring.autoconfigure.ratelimit.CustomerioRateLimitAutoConfiguration;
import io.github.customeriospring.v1.CustomerioV1Client;
import io.github.customeriospring.v2.CustomerioV2Client;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.autoconfigure.ssl.SslAutoConfiguration;
import org.springframework.boot.http.client.autoconfigure.HttpClientAutoConfiguration;
import org.springframework.boot.http.client.autoconfigure.imperative.ImperativeHttpClientAutoConfiguration;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.core.env.SystemEnvironmentPropertySource;

import static org.assertj.core.api.Assertions.assertThatException;

/**
 * Starts applications as their users do, so that a failure is analysed and reported.
 */
public final class Starts {

	private Starts() {
	}

	public static ConfigurableApplicationContext start(Map<String, Object> variables, String... arguments) {
		return application(Application.class, variables).run(arguments);
	}

	public static void fail(Class<?> application, String... arguments) {
		assertThatException().isThrownBy(() -> application(application, Map.of()).run(arguments));
	}

	private static SpringApplication application(Class<?> application, Map<String, Object> variables) {
		StandardEnvironment environment = new StandardEnvironment();
		String name = StandardEnvironment.SYSTEM_ENVIRONMENT_PROPERTY_SOURCE_NAME;
		environment.getPropertySources().replace(name, new SystemEnvironmentPropertySource(name, variables));
		SpringApplication spring = new SpringApplication(application);
		spring.setWebApplicationType(WebApplicationType.NONE);
		spring.setEnvironment(environment);
		return spring;
	}

	@Configuration(proxyBeanMethods = false)
	@ImportAutoConfiguration({ CustomerioReviewAutoConfiguration.class, CustomerioAutoConfiguration.class,
			CustomerioAppAutoConfiguration.class, CustomerioTrackAutoConfiguration.class,
			CustomerioPipelinesAutoConfiguration.class, CustomerioHealthAutoConfiguration.class,
			CustomerioMailAutoConfiguration.class, CustomerioRateLimitAutoConfiguration.class,
			HttpClientAutoConfiguration.class, ImperativeHttpClientAutoConfiguration.class,
			SslAutoConfiguration.class })
	public static class Application {

	}

	@Configuration(proxyBeanMethods = false)
	public static class NeedsV1 extends Application {

		@Bean
		String needsV1(CustomerioV1Client client) {
			return "here";
		}

	}

	@Configuration(proxyBeanMethods = false)
	public static class NeedsV2 extends Application {

		@Bean
		String needsV2(CustomerioV2Client client) {
			return "here";
		}

	}

}
