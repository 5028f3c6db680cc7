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

package io.github.customeriospring.samples.quickstart;

import java.io.File;
import java.lang.module.ModuleDescriptor;
import java.lang.module.ModuleFinder;
import java.lang.module.ModuleReference;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

/**
 * Tests the jars that an application gets, so it needs {@code verify}: {@code test} has
 * folders with classes in their place.
 */
class PublishedJarsTests {

	private static final Path[] JARS = Stream.of(System.getProperty("java.class.path").split(File.pathSeparator))
		.map(Path::of)
		.filter((entry) -> entry.getFileName().toString().startsWith("customerio-spring-boot-"))
		.filter(Files::isRegularFile)
		.toArray(Path[]::new);

	@Test
	void areModulesWithNamesThatStay() {
		assertThat(modules()).extracting(ModuleDescriptor::name)
			.containsExactlyInAnyOrder("io.github.customeriospring", "io.github.customeriospring.starter",
					"io.github.customeriospring.test");
	}

	@Test
	void shareNoPackage() {
		assertThat(modules()).flatExtracting(ModuleDescriptor::packages)
			.contains("io.github.customeriospring.v1", "io.github.customeriospring.test")
			.doesNotHaveDuplicates();
	}

	private static List<ModuleDescriptor> modules() {
		assumeThat(JARS).isNotEmpty();
		return ModuleFinder.of(JARS).findAll().stream().map(ModuleReference::descriptor).toList();
	}

}
