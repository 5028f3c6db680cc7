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

package io.github.customeriospring.json.mapper;

import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.TokenStreamContext;
import tools.jackson.core.exc.StreamConstraintsException;

/**
 * A value cannot be sent. {@link #getOriginalMessage()} says where it stands, what is
 * wrong and what to do; it never shows the value.
 */
final class UnwritableValueException extends JacksonException {

	private static final long serialVersionUID = 1L;

	private final transient List<String> path;

	private final String problem;

	private UnwritableValueException(List<String> path, String problem) {
		super(ValuePath.join(path) + " " + problem);
		this.path = path;
		this.problem = problem;
	}

	/**
	 * Return where the value stands.
	 * @return the names on the way to it, or {@code null} if it is the whole
	 */
	@Nullable String getPlace() {
		return this.path.isEmpty() ? null : ValuePath.join(this.path);
	}

	/**
	 * Return the same failure of a value that stands inside another.
	 */
	UnwritableValueException within(List<String> place) {
		List<String> whole = new ArrayList<>(place);
		whole.addAll(this.path);
		return new UnwritableValueException(whole, this.problem);
	}

	/**
	 * Return the given failure to write as one that names the place of the value.
	 * @param ex the failure
	 * @return the failure with the place
	 */
	static UnwritableValueException of(JacksonException ex) {
		return (ex instanceof UnwritableValueException unwritable) ? unwritable : of(List.of(), ex);
	}

	static UnwritableValueException of(List<String> place, JacksonException ex) {
		List<String> path = new ArrayList<>(place);
		path.addAll(ValuePath.of(ex));
		if (ex instanceof StreamConstraintsException || ex.getCause() instanceof StackOverflowError) {
			return tooDeep(path);
		}
		return new UnwritableValueException(path, "cannot be written as JSON%s".formatted(because(ex)));
	}

	private static String because(JacksonException ex) {
		Throwable cause = ex;
		while (cause.getCause() != null) {
			cause = cause.getCause();
		}
		return (cause instanceof JacksonException) ? "" : ": reading it ended in " + cause.getClass().getName();
	}

	static UnwritableValueException tooDeep(List<String> path) {
		return new UnwritableValueException(path, "is nested too deep, or contains itself");
	}

	static UnwritableValueException notFinite(TokenStreamContext place, double value) {
		return new UnwritableValueException(ValuePath.next(place),
				"is %s: JSON has no such number, leave it out or send null"
					.formatted(Double.isNaN(value) ? "NaN" : "infinite"));
	}

	static UnwritableValueException at(List<String> path, String problem) {
		return new UnwritableValueException(path, problem);
	}

	static UnwritableValueException inMap(TokenStreamContext map, String problem) {
		List<String> path = map.getParent().inRoot() ? List.of() : ValuePath.last(map.getParent());
		return new UnwritableValueException(path, problem);
	}

	static UnwritableValueException halfCharacter(List<String> path) {
		return new UnwritableValueException(path,
				"contains half of a character (a surrogate without its pair): cut texts between code points");
	}

}
