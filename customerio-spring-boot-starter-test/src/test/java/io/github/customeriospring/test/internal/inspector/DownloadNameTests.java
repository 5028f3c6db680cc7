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

package io.github.customeriospring.test.internal.inspector;

import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;

class DownloadNameTests {

	static Stream<Arguments> names() {
		return Stream.of(Arguments.of("a\r\nSet-Cookie: x=1", "a__Set-Cookie_ x=1"),
				Arguments.of("a\"; filename=\"b.exe", "a_; filename=_b.exe"),
				Arguments.of("../../etc/passwd", "__.._etc_passwd"), Arguments.of("..\\b.txt", "__b.txt"),
				Arguments.of("C:\\b.txt", "C__b.txt"), Arguments.of(".htaccess", "_htaccess"),
				Arguments.of("\u202etxt.exe", "_txt.exe"), Arguments.of("\u2028a\u2029b", "_a_b"),
				Arguments.of("\u0085a\u009f", "_a_"), Arguments.of("\u0000", "_"), Arguments.of("", "attachment"),
				Arguments.of("a%20b%2F..c", "a_20b_2F..c"), Arguments.of("'a'*\"|", "'a'___"),
				Arguments.of("\ud800a", "_a"), Arguments.of("\u00fc\u4e2d.txt", "__.txt"), Arguments.of(" . ", "_"));
	}

	@ParameterizedTest
	@MethodSource("names")
	void holdsNothingThatAPathOrAHeaderIsMadeOf(String name, String file) {
		assertThat(DownloadName.disposition(name))
			.startsWith("attachment; filename=\"" + file + "\"; filename*=UTF-8''")
			.matches("[ -~]+");
	}

	@Test
	void keepsLettersOfOtherScripts() {
		assertThat(DownloadName.disposition("\u00fc \u4e2d\ud83d\ude00.txt"))
			.endsWith("filename*=UTF-8''%C3%BC%20%E4%B8%AD%F0%9F%98%80.txt");
	}

	@Test
	void shortensWhatIsLong() {
		assertThat(DownloadName.disposition("\ud83d\ude00".repeat(10_000) + ".pdf")).hasSizeLessThan(2_000)
			.contains("''%F0%9F%98%80")
			.endsWith(".pdf");
	}

}
