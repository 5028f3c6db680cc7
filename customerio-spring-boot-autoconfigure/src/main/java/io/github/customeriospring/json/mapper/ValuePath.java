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

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.List;

import tools.jackson.core.JacksonException;
import tools.jackson.core.TokenStreamContext;

/**
 * Where a value stands, such as <code>attributes.address.geo[2]</code>. Bounded, however
 * deep it is and however long the names are.
 */
final class ValuePath {

	private static final int MAX_NAME = 80;

	private static final int MAX_STEPS = 12;

	private static final int LAST_STEPS = 3;

	private ValuePath() {
	}

	/**
	 * Return where the next value goes. An array has not counted it yet, unlike the
	 * arrays around it.
	 */
	static List<String> next(TokenStreamContext place) {
		return of(place, place.getEntryCount());
	}

	/**
	 * Return where the value is that was written last.
	 */
	static List<String> last(TokenStreamContext place) {
		return of(place, place.getCurrentIndex());
	}

	/**
	 * Return what Jackson knows of the way to a value.
	 */
	static List<String> of(JacksonException ex) {
		List<String> steps = new ArrayList<>();
		for (JacksonException.Reference reference : ex.getPath()) {
			String name = reference.getPropertyName();
			if (name == null) {
				steps.add(index(reference.getIndex()));
			}
			else if (!name.endsWith("()")) {
				steps.add(name);
			}
		}
		return steps;
	}

	static String join(Collection<String> steps) {
		StringBuilder path = new StringBuilder();
		int number = 0;
		for (String step : steps) {
			number++;
			if (number > MAX_STEPS - LAST_STEPS && number <= steps.size() - LAST_STEPS) {
				path.append((number == steps.size() - LAST_STEPS) ? "..." : "");
				continue;
			}
			path.append((path.isEmpty() || step.startsWith("[")) ? "" : ".").append(printable(step));
		}
		return path.isEmpty() ? "The value" : path.toString();
	}

	/**
	 * Return where the value is that has the given index, if it stands in an array.
	 */
	static List<String> of(TokenStreamContext place, int indexOfValue) {
		Deque<String> steps = new ArrayDeque<>();
		int index = indexOfValue;
		for (TokenStreamContext context = place; context != null && !context.inRoot(); context = context.getParent()) {
			steps.addFirst(context.inArray() ? index(index) : String.valueOf(context.currentName()));
			index = context.getParent().getCurrentIndex();
		}
		return new ArrayList<>(steps);
	}

	private static String index(int index) {
		return "[" + index + "]";
	}

	private static String printable(String name) {
		String start = (name.length() > MAX_NAME) ? name.substring(0, MAX_NAME) + "..." : name;
		return start.replaceAll("[\\p{Cntrl}\\p{Cs}\\u2028\\u2029]", "?");
	}

}
