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

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

import javax.tools.ToolProvider;

import io.github.customeriospring.Wire;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

import org.springframework.boot.SpringApplicationAotProcessor;
import org.springframework.context.aot.AbstractAotProcessor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.contentOf;

/**
 * Processes an application ahead of time, as {@code process-aot} of Spring Boot's plugins
 * does, and runs it in a JVM of its own.
 */
@Tag("proof")
class AheadOfTimeTests {

	@RegisterExtension
	static final Wire server = new Wire();

	@TempDir
	private Path directory;

	@Test
	void hasTheWorkspacesOfBuildTimeAndThoseOfRunTime() throws Exception {
		server.answer(200, "{}");
		List<String> atBuildTime = new ArrayList<>(track("customerio", "any"));
		atBuildTime.addAll(track("customerio.workspaces.providers", "any"));
		process(atBuildTime);
		List<String> atRunTime = new ArrayList<>(track("customerio", "site"));
		atRunTime.addAll(track("customerio.workspaces.providers", "p-site"));
		atRunTime.addAll(track("customerio.workspaces.partners", "own-site"));
		atRunTime.add("partners");
		run(atRunTime);
		assertThat(server.requests()).extracting((request) -> request.getHeader("Authorization"))
			.containsExactly("Basic c2l0ZTprZXk=", "Basic cC1zaXRlOmtleQ==", "Basic b3duLXNpdGU6a2V5");
	}

	private static List<String> track(String prefix, String siteId) {
		return List.of("--%s.track.site-id=%s".formatted(prefix, siteId), "--%s.track.api-key=key".formatted(prefix),
				"--%s.track.base-url=%s".formatted(prefix, server.baseUrl()));
	}

	private void process(List<String> arguments) throws IOException {
		Path sources = this.directory.resolve("sources");
		Path classes = Files.createDirectories(this.directory.resolve("classes"));
		AbstractAotProcessor.Settings settings = AbstractAotProcessor.Settings.builder()
			.sourceOutput(sources)
			.resourceOutput(classes)
			.classOutput(classes)
			.groupId("com.example")
			.artifactId("shop")
			.build();
		new SpringApplicationAotProcessor(AheadOfTimeApplication.class, settings, arguments.toArray(String[]::new))
			.process();
		List<String> command = new ArrayList<>(
				List.of("-cp", classPath(classes), "-d", classes.toString(), "-proc:none", "-nowarn"));
		try (Stream<Path> files = Files.walk(sources)) {
			files.filter(Files::isRegularFile).map(Path::toString).forEach(command::add);
		}
		assertThat(ToolProvider.getSystemJavaCompiler().run(null, null, null, command.toArray(String[]::new))).isZero();
	}

	private void run(List<String> arguments) throws IOException, InterruptedException {
		File output = this.directory.resolve("output").toFile();
		List<String> command = new ArrayList<>(
				List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-cp",
						classPath(this.directory.resolve("classes")), "-Dspring.aot.enabled=true",
						AheadOfTimeApplication.class.getName()));
		command.addAll(arguments);
		Process process = new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(output).start();
		try {
			assertThat(process.waitFor(2, TimeUnit.MINUTES)).isTrue();
			assertThat(process.exitValue()).as(contentOf(output)).isZero();
			assertThat(contentOf(output)).contains("Starting AOT-processed AheadOfTimeApplication");
		}
		finally {
			process.destroyForcibly();
		}
	}

	private static String classPath(Path classes) {
		return classes + File.pathSeparator + System.getProperty("java.class.path");
	}

}
