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

package io.github.customeriospring.autoconfigure;

import java.util.List;

import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.config.BeanDefinition;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.context.annotation.ImportCandidates;
import org.springframework.boot.diagnostics.FailureAnalyzer;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.env.Environment;
import org.springframework.core.io.support.SpringFactoriesLoader;
import org.springframework.core.io.support.SpringFactoriesLoader.FailureHandler;
import org.springframework.core.type.filter.AnnotationTypeFilter;
import org.springframework.core.type.filter.AssignableTypeFilter;
import org.springframework.core.type.filter.TypeFilter;
import org.springframework.mock.env.MockEnvironment;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests that Boot finds what it finds by name only.
 */
class RegistrationTests {

	@Test
	void everyFailureAnalyzerIsRegistered() {
		List<String> registered = SpringFactoriesLoader.forDefaultResourceLocation()
			.load(FailureAnalyzer.class,
					SpringFactoriesLoader.ArgumentResolver.of(Environment.class, new MockEnvironment()),
					FailureHandler.handleMessage((message, failure) -> {
					}))
			.stream()
			.map((analyzer) -> analyzer.getClass().getName())
			.toList();
		assertThat(registered).containsAll(own(new AssignableTypeFilter(FailureAnalyzer.class)));
	}

	@Test
	void everyAutoConfigurationIsRegistered() {
		List<String> registered = ImportCandidates.load(AutoConfiguration.class, null).getCandidates();
		assertThat(registered).containsAll(own(new AnnotationTypeFilter(AutoConfiguration.class)));
	}

	private static List<String> own(TypeFilter filter) {
		ClassPathScanningCandidateComponentProvider scanner = new ClassPathScanningCandidateComponentProvider(false,
				new MockEnvironment());
		scanner.addIncludeFilter(filter);
		List<String> names = scanner.findCandidateComponents("io.github.customeriospring")
			.stream()
			.map(BeanDefinition::getBeanClassName)
			.toList();
		assertThat(names).isNotEmpty();
		return names;
	}

}
