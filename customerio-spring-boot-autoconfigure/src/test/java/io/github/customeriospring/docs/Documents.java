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

package io.github.customeriospring.docs;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The documents of this project, and what can be read out of them.
 */
final class Documents {

	static final Path ROOT = Path.of("..");

	private static final Pattern CODE = Pattern.compile("`([^`]+)`");

	private Documents() {
	}

	static String read(String name) {
		return read(ROOT.resolve(name));
	}

	static String read(Path file) {
		try {
			return Files.readString(file);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/**
	 * Return README, all documents, those of the samples and of contributors.
	 */
	static List<Path> all() {
		return Stream.of("", "docs", "benchmarks", "samples")
			.map(ROOT::resolve)
			.flatMap((folder) -> markdown(folder, folder.endsWith("samples") ? 2 : 1))
			.toList();
	}

	private static Stream<Path> markdown(Path folder, int depth) {
		try (Stream<Path> files = Files.walk(folder, depth)) {
			return files.filter((file) -> file.toString().endsWith(".md")).toList().stream();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/**
	 * Return the blocks of code in some languages.
	 */
	static Stream<String> blocks(Path document, String... languages) {
		Pattern block = Pattern.compile("^```(?:%s)\\n(.*?)^```$".formatted(String.join("|", languages)),
				Pattern.DOTALL | Pattern.MULTILINE);
		return block.matcher(read(document)).results().map((match) -> match.group(1));
	}

	/**
	 * Return the rows of the table with a head, each with its cells.
	 */
	static List<List<String>> table(String document, String head) {
		List<String> lines = read(document).lines().toList();
		int start = lines.indexOf(head);
		if (start < 0) {
			throw new AssertionError("No table %s in %s".formatted(head, document));
		}
		return lines.stream()
			.skip(start + 2L)
			.takeWhile((line) -> line.startsWith("|"))
			.map((line) -> Arrays.stream(line.substring(1).split("\\|")).map(String::strip).toList())
			.toList();
	}

	/**
	 * Return what is written as code in a text.
	 */
	static List<String> code(String text) {
		return CODE.matcher(text).results().map((match) -> match.group(1)).toList();
	}

}
