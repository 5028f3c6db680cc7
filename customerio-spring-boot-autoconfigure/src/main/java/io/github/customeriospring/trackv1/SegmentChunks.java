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

package io.github.customeriospring.trackv1;

import java.util.List;
import java.util.function.BiConsumer;

import io.github.customeriospring.Arguments;
import io.github.customeriospring.CustomerioException;
import io.github.customeriospring.CustomerioIncompleteException;
import io.github.customeriospring.PersonId;

/**
 * Cuts lists of people into what a request about a segment can carry: at most 1000, all
 * identified in the same way.
 */
final class SegmentChunks {

	private SegmentChunks() {
	}

	static void send(String operation, List<PersonId> people,
			BiConsumer<PersonId.Type, SegmentOperations.Members> request) {
		List<PersonId> all = Arguments.listOf(people, "people");
		requireSegmentIds(all);
		int start = 0;
		while (start < all.size()) {
			int end = endOfChunk(all, start);
			List<String> ids = all.subList(start, end).stream().map(PersonId::value).toList();
			try {
				request.accept(all.get(start).type(), new SegmentOperations.Members(ids));
			}
			catch (CustomerioException ex) {
				throw CustomerioIncompleteException.of(operation, start, all.size(), ex);
			}
			start = end;
		}
	}

	private static int endOfChunk(List<PersonId> people, int start) {
		PersonId.Type type = people.get(start).type();
		int limit = Math.min(people.size(), start + SegmentOperations.Members.MAX);
		int end = start + 1;
		while (end < limit && people.get(end).type() == type) {
			end++;
		}
		return end;
	}

	private static void requireSegmentIds(List<PersonId> people) {
		for (int index = 0; index < people.size(); index++) {
			people.get(index).requireNotByPhone("people[" + index + "]");
		}
	}

}
