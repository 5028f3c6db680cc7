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

package io.github.customeriospring.autoconfigure.client;

import java.util.regex.Pattern;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

import static org.assertj.core.api.Assertions.assertThat;

@ExtendWith(OutputCaptureExtension.class)
class StartupLogTests {

	private static final String LINE = "Customer.io: region";

	private final ApplicationContextRunner context = new ApplicationContextRunner().withConfiguration(
			AutoConfigurations.of(CustomerioAutoConfiguration.class, CustomerioAppAutoConfiguration.class,
					CustomerioTrackAutoConfiguration.class, CustomerioPipelinesAutoConfiguration.class));

	@Test
	void tellsRegionAndApisAndTransportInOneLine(CapturedOutput output) {
		this.context
			.withPropertyValues("customerio.region=eu", "customerio.app.api-key=secret-key",
					"customerio.track.site-id=secret-site", "customerio.track.api-key=secret-key",
					"customerio.pipelines.api-key=secret-key",
					"customerio.pipelines.base-url=https://proxy.internal/secret-path", "customerio.http.factory=jdk")
			.run((context) -> assertThat(output.getOut())
				.contains("Customer.io: region eu, App API, Track API, Pipelines API (custom base URL), "
						+ "over the JDK's client")
				.containsOnlyOnce(LINE)
				.doesNotContain("secret", "proxy.internal"));
	}

	@Test
	void namesWhatIsConfiguredOnly(CapturedOutput output) {
		this.context.withPropertyValues("customerio.track.site-id=site", "customerio.track.api-key=key")
			.run((context) -> assertThat(output.getOut())
				.containsPattern(Pattern.quote("Customer.io: region us, Track API, over HttpComponents")));
	}

	@Test
	void saysNothingWithoutAClient(CapturedOutput output) {
		this.context.run((context) -> assertThat(output.getOut()).doesNotContain(LINE));
		this.context.withPropertyValues("customerio.app.api-key=key", "customerio.enabled=false")
			.run((context) -> assertThat(output.getOut()).doesNotContain(LINE));
	}

}
