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

package io.github.customeriospring.mail;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

import org.springframework.util.StringUtils;

/**
 * Names of the files that go with an email, each of which needs an extension. A file that
 * the sender attached keeps its name. One that stood within the message often has none
 * that would do, since nobody was to see it: it gets an extension that fits its type, and
 * a number where another has the name already.
 */
final class FileNames {

	private static final String UNNAMED = "inline";

	/** Subtypes that are no extension themselves. */
	private static final Map<String, String> EXTENSIONS = Map.ofEntries(Map.entry("plain", "txt"),
			Map.entry("jpeg", "jpg"), Map.entry("svg+xml", "svg"), Map.entry("calendar", "ics"),
			Map.entry("rfc822", "eml"), Map.entry("javascript", "js"), Map.entry("markdown", "md"),
			Map.entry("x-icon", "ico"), Map.entry("x-ms-bmp", "bmp"), Map.entry("vnd.microsoft.icon", "ico"),
			Map.entry("x-amp-html", "html"));

	private static final Pattern EXTENSION = Pattern.compile("[a-z0-9]{2,5}");

	private final Set<String> taken = new HashSet<>();

	FileNames(List<MimeFile> files) {
		files.stream().filter(MimeFile::attached).map(MimeFile::name).filter(Objects::nonNull).forEach(this.taken::add);
	}

	/**
	 * Name a file.
	 * @param file the file
	 * @return its name; two files have the same one only if the sender named them so
	 */
	String nameOf(MimeFile file) {
		if (file.attached()) {
			return require(file, file.name());
		}
		String name = (file.name() != null) ? file.name() : UNNAMED;
		if (!StringUtils.hasText(StringUtils.getFilenameExtension(name))) {
			String extension = extension(file.type());
			name = (extension != null) ? StringUtils.stripFilenameExtension(name) + "." + extension : file.name();
		}
		return unique(require(file, name));
	}

	private static String require(MimeFile file, @Nullable String name) {
		if (name == null) {
			throw MimeMessageConverter.notCarried("a file of type %s without a name".formatted(file.type()));
		}
		return name;
	}

	private static @Nullable String extension(String type) {
		String subtype = type.substring(type.indexOf('/') + 1).toLowerCase(Locale.ROOT);
		String extension = EXTENSIONS.getOrDefault(subtype, subtype);
		if (EXTENSION.matcher(extension).matches()) {
			return extension;
		}
		return type.toLowerCase(Locale.ROOT).startsWith("image/") ? "img" : null;
	}

	private String unique(String name) {
		String stem = StringUtils.stripFilenameExtension(name);
		String ending = name.substring(stem.length());
		String candidate = name;
		for (int number = 2; !this.taken.add(candidate); number++) {
			candidate = stem + "-" + number + ending;
		}
		return candidate;
	}

}
