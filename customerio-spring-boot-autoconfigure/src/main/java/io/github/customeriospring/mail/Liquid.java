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

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Keeps Customer.io from taking a text for a template: it evaluates Liquid in every text
 * of an email, and what strangers can write into a text could read a person's attributes.
 */
final class Liquid {

	private static final Pattern OPENING = Pattern.compile("\\{(?=[{%])");

	/** Liquid that stands for an opening brace. */
	private static final String BRACE = Matcher.quoteReplacement("{{ \"{\" }}");

	private Liquid() {
	}

	static String escape(String text) {
		return OPENING.matcher(text).replaceAll(BRACE);
	}

	/**
	 * Refuse Liquid where it cannot be escaped.
	 */
	static void refuse(String feature, String text) {
		if (OPENING.matcher(text).find()) {
			throw MimeMessageConverter.notCarried(feature);
		}
	}

}
