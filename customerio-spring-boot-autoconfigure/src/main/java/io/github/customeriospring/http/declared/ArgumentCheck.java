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

package io.github.customeriospring.http.declared;

import java.util.Set;
import java.util.regex.Pattern;

import io.github.customeriospring.Api;
import io.github.customeriospring.Arguments;
import io.github.customeriospring.PersonId;
import org.jspecify.annotations.Nullable;

import org.springframework.core.MethodParameter;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.service.invoker.HttpRequestValues;
import org.springframework.web.service.invoker.HttpServiceArgumentResolver;

/**
 * Resolves nothing, but refuses arguments that are missing, that would lead to another
 * path or that Customer.io would take for somebody else. Conversion comes too late for
 * it: Spring would wrap the refusal.
 * <p>
 * The Track API v1 guesses from the shape of an identifier in a path what it is: what
 * begins with {@code cio_} is the id that Customer.io gave, what looks like an email
 * address is one, all else is an id. An identifier whose shape says something else than
 * its type, or leaves it open, is refused.
 */
final class ArgumentCheck implements HttpServiceArgumentResolver {

	private static final Set<String> NO_SEGMENTS = Set.of("", ".", "..");

	private static final String CIO_PREFIX = "cio_";

	private static final Pattern CIO_ID = Pattern.compile(CIO_PREFIX + "[a-zA-Z0-9]+");

	/** What is certainly an email address. */
	private static final Pattern EMAIL = Pattern.compile("[^\\s@]+@[^\\s@]+\\.[^\\s@.]+");

	/** What may be an email address. */
	private static final Pattern LIKE_EMAIL = Pattern.compile(".+@.+");

	private final Api api;

	ArgumentCheck(Api api) {
		this.api = api;
	}

	@Override
	public boolean resolve(@Nullable Object argument, MethodParameter parameter,
			HttpRequestValues.Builder requestValues) {
		if (argument == null && DeclaredParameter.isOptional(parameter)) {
			return false;
		}
		Object value = Arguments.notNull(argument, String.valueOf(parameter.getParameterName()));
		PathVariable variable = parameter.getParameterAnnotation(PathVariable.class);
		if (variable != null) {
			if (value instanceof PersonId person && this.api == Api.TRACK) {
				requireUnmistakable(person);
			}
			String name = String.valueOf(DeclaredParameter.variable(variable, parameter));
			requireSegment(name, TextConversion.write(value, name));
		}
		else if (value instanceof String text && !DeclaredParameter.isInBody(parameter)) {
			Arguments.identifier(text, String.valueOf(parameter.getParameterName()));
		}
		else if (argument instanceof MutableRequest request) {
			request.validate();
		}
		return false;
	}

	private static void requireSegment(String name, String value) {
		if (NO_SEGMENTS.contains(value.strip())) {
			throw new IllegalArgumentException(
					"%s is a part of the path and must not be blank, '.' or '..'".formatted(name));
		}
		Arguments.identifier(value, name);
	}

	private static void requireUnmistakable(PersonId person) {
		String value = person.pathValue();
		switch (person.type()) {
			case ID -> {
				if (value.strip().startsWith(CIO_PREFIX)) {
					throw mistakable("an id that begins with 'cio_'", "the id that Customer.io gave");
				}
				if (value.indexOf('@') >= 0 && LIKE_EMAIL.matcher(value).matches()) {
					throw mistakable("an id with '@' in it", "an email address");
				}
			}
			case EMAIL -> {
				if (value.startsWith(CIO_PREFIX)) {
					throw mistakable("an email address that begins with 'cio_'", "the id that Customer.io gave");
				}
				if (!EMAIL.matcher(value).matches()) {
					throw mistakable("an email that does not look like an address", "an id");
				}
			}
			case PHONE -> throw mistakable("a phone number", "an id");
			case CIO_ID -> {
				if (!CIO_ID.matcher(value).matches()) {
					throw mistakable("a cio_id with other characters than letters and digits", "an id");
				}
			}
		}
	}

	private static IllegalArgumentException mistakable(String shape, String mistake) {
		return new IllegalArgumentException("""
				The Track API v1 takes %s in a path for %s, and would find or create another person: \
				identify the person in another way, or use CustomerioV2Client""".formatted(shape, mistake));
	}

}
