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

package io.github.customeriospring.autoconfigure.aot;

import java.util.Optional;

import io.github.customeriospring.autoconfigure.client.CustomerioAutoConfiguration;
import io.github.customeriospring.autoconfigure.ratelimit.CustomerioRateLimitAutoConfiguration;
import io.github.customeriospring.workspace.CustomerioWorkspaceSource;
import org.junit.jupiter.api.Test;

import org.springframework.aot.generate.ClassNameGenerator;
import org.springframework.aot.generate.DefaultGenerationContext;
import org.springframework.aot.generate.GeneratedFiles.Kind;
import org.springframework.aot.generate.InMemoryGeneratedFiles;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.aot.ApplicationContextAotGenerator;
import org.springframework.javapoet.ClassName;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What becomes of tenants when an application is processed ahead of time.
 */
class WorkspacesAotTests {

	@Test
	void workspacesAndTheirLimitersAreMadeWhereTheApplicationRuns() throws Exception {
		InMemoryGeneratedFiles files = new InMemoryGeneratedFiles();
		DefaultGenerationContext generation = new DefaultGenerationContext(
				new ClassNameGenerator(ClassName.get("com.example", "Application")), files);
		try (AnnotationConfigApplicationContext context = new AnnotationConfigApplicationContext()) {
			context.register(Application.class);
			new ApplicationContextAotGenerator().processAheadOfTime(context, generation);
		}
		generation.writeGeneratedContent();
		assertThat(files.getGeneratedFileContent(Kind.SOURCE,
				"io/github/customeriospring/autoconfigure/client/CustomerioAutoConfiguration__BeanDefinitions.java"))
			.contains("getCustomerioWorkspacesBeanDefinition");
		assertThat(files.getGeneratedFileContent(Kind.SOURCE,
				"io/github/customeriospring/autoconfigure/ratelimit/CustomerioRateLimitAutoConfiguration__BeanDefinitions.java"))
			.contains("getCustomerioTenantRateLimitersBeanDefinition");
	}

	@Configuration(proxyBeanMethods = false)
	@ImportAutoConfiguration({ CustomerioAutoConfiguration.class, CustomerioRateLimitAutoConfiguration.class })
	static class Application {

		@Bean
		CustomerioWorkspaceSource tenants() {
			return (name) -> Optional.empty();
		}

	}

}
