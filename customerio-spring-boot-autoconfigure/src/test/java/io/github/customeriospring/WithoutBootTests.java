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

package io.github.customeriospring;

import java.io.File;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import javax.xml.parsers.DocumentBuilderFactory;

import io.github.customeriospring.v1.CustomerioV1Client;
import io.github.customeriospring.v2.CustomerioV2Client;
import io.github.customeriospring.v2.Person;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests that somebody without Spring Boot gets with this module all that the clients
 * need, and nothing of Spring Boot.
 */
class WithoutBootTests {

	/** The mandatory dependencies of this module and theirs. */
	private static final Pattern NEEDED = Pattern.compile("(spring-(aop|beans|context|core|expression|web)"
			+ "|micrometer-(commons|observation)|jackson-(annotations|core|databind)|slf4j-api|jspecify"
			+ "|commons-logging)-\\d.*\\.jar");

	@RegisterExtension
	static final Wire server = new Wire();

	@Test
	void clientsWorkWithTheMandatoryDependenciesOnly() throws Exception {
		server.answer(200, "{\"results\":[]}");
		URL[] classPath = Stream.of(System.getProperty("java.class.path").split(File.pathSeparator))
			.map(Path::of)
			.filter((entry) -> entry.startsWith(Path.of("target").toAbsolutePath())
					|| NEEDED.matcher(entry.getFileName().toString()).matches())
			.map(WithoutBootTests::url)
			.toArray(URL[]::new);
		try (URLClassLoader withoutBoot = new URLClassLoader(classPath, ClassLoader.getPlatformClassLoader())) {
			@SuppressWarnings("unchecked")
			Function<String, String> program = (Function<String, String>) withoutBoot.loadClass(Program.class.getName())
				.getDeclaredConstructor()
				.newInstance();
			assertThat(program.apply(server.baseUrl())).isEqualTo("found 0");
		}
		assertThat(server.requests()).hasSize(2);
	}

	@Test
	void nothingOfBootIsMandatory() throws Exception {
		NodeList dependencies = DocumentBuilderFactory.newInstance()
			.newDocumentBuilder()
			.parse(new File("pom.xml"))
			.getElementsByTagName("dependency");
		assertThat(IntStream.range(0, dependencies.getLength()).mapToObj((index) -> (Element) dependencies.item(index)))
			.filteredOn((dependency) -> !"true".equals(text(dependency, "optional"))
					&& !"test".equals(text(dependency, "scope")))
			.extracting((dependency) -> text(dependency, "artifactId"))
			.containsExactlyInAnyOrder("jspecify", "slf4j-api", "spring-web", "spring-context", "jackson-databind");
	}

	private static String text(Element element, String child) {
		NodeList found = element.getElementsByTagName(child);
		return (found.getLength() > 0) ? found.item(0).getTextContent() : "";
	}

	private static URL url(Path path) {
		try {
			return path.toUri().toURL();
		}
		catch (MalformedURLException ex) {
			throw new IllegalStateException(ex);
		}
	}

	/**
	 * Writes and reads with clients that were built by hand.
	 */
	public static final class Program implements Function<String, String> {

		@Override
		public String apply(String baseUrl) {
			CustomerioV2Client v2 = CustomerioV2Client.builder().siteId("site").apiKey("key").baseUrl(baseUrl).build();
			v2.entity(Person.id("42").delete());
			CustomerioV1Client v1 = CustomerioV1Client.builder().apiKey("key").baseUrl(baseUrl).build();
			return "found " + v1.customers().findByEmail("ada@example.com").size();
		}

	}

}
