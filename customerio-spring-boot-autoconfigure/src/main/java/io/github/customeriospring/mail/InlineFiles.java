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

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

import org.springframework.util.StringUtils;
import org.springframework.web.util.HtmlUtils;

/**
 * Writes files to which HTML refers by {@code cid:} into the HTML.
 */
final class InlineFiles {

	/** A reference in an attribute or in a style sheet, not in running text. */
	private static final Pattern REFERENCE = Pattern.compile("(=\\s*[\"']?|url\\(\\s*[\"']?)cid:([^\"'\\s)>]+)",
			Pattern.CASE_INSENSITIVE);

	private final Map<String, MimeFile> files = new HashMap<>();

	private final Set<MimeFile> embedded = new HashSet<>();

	private long embeddedBytes;

	InlineFiles(List<MimeFile> files) {
		for (MimeFile file : files) {
			if (file.contentId() != null) {
				this.files.put(file.contentId(), file);
			}
		}
	}

	/**
	 * Replace the references to known files.
	 * @param html the HTML
	 * @return the HTML with the files in it
	 */
	String embedInto(String html) {
		Matcher matcher = REFERENCE.matcher(html);
		StringBuilder result = new StringBuilder(html.length());
		int end = 0;
		while (matcher.find()) {
			MimeFile file = find(matcher.group(2));
			if (file != null) {
				result.append(html, end, matcher.end(1)).append(dataUri(file));
				end = matcher.end();
				this.embedded.add(file);
				this.embeddedBytes += file.content().length;
			}
		}
		return result.append(html, end, html.length()).toString();
	}

	/**
	 * Find a file by its id, which may be escaped as HTML and percent-encoded in a
	 * reference.
	 */
	private @Nullable MimeFile find(String reference) {
		String id = HtmlUtils.htmlUnescape(reference);
		MimeFile file = this.files.get(id);
		try {
			return (file != null) ? file : this.files.get(StringUtils.uriDecode(id, StandardCharsets.UTF_8));
		}
		catch (IllegalArgumentException ex) {
			return null;
		}
	}

	private static String dataUri(MimeFile file) {
		return "data:" + file.type() + ";base64," + Base64.getEncoder().encodeToString(file.content());
	}

	boolean isEmbedded(MimeFile file) {
		return this.embedded.contains(file);
	}

	/**
	 * Return how much was embedded, each time that it was.
	 */
	long embeddedBytes() {
		return this.embeddedBytes;
	}

}
