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

package io.github.customeriospring.autoconfigure.publisher;

import io.github.customeriospring.autoconfigure.client.CustomerioAutoConfiguration;
import io.github.customeriospring.autoconfigure.client.CustomerioTrackAutoConfiguration;
import io.github.customeriospring.publisher.CustomerioPublisher;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatException;

/**
 * What an application is told that wants a publisher and has none.
 */
@ExtendWith(OutputCaptureExtension.class)
class NoPublisherTests {

	@Test
	void namesTheCredential(CapturedOutput output) {
		assertThatException().isThrownBy(() -> application().run());
		assertThat(output).contains("a CustomerioPublisher, but the credential of Customer.io's Track API")
			.contains("Set customerio.track.site-id and customerio.track.api-key");
	}

	@Test
	void namesTheSwitch(CapturedOutput output) {
		assertThatException().isThrownBy(() -> application().run("--customerio.track.site-id=site",
				"--customerio.track.api-key=key", "--customerio.publisher.enabled=false"));
		assertThat(output).contains("a CustomerioPublisher, but customerio.publisher.enabled is false");
	}

	private static SpringApplication application() {
		return new SpringApplicationBuilder(Wanting.class).web(WebApplicationType.NONE).build();
	}

	@Configuration(proxyBeanMethods = false)
	@ImportAutoConfiguration({ CustomerioAutoConfiguration.class, CustomerioTrackAutoConfiguration.class,
			CustomerioPublisherAutoConfiguration.class })
	static class Wanting {

		@Bean
		String wanting(CustomerioPublisher publisher) {
			return publisher.toString();
		}

	}

}
