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

package io.github.customeriospring.pipelines;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

/**
 * Whom calls are about, as keys.
 */
final class CallSubjects {

	private CallSubjects() {
	}

	static String user(String userId) {
		return "userId=" + userId;
	}

	static String visitor(String anonymousId) {
		return "anonymousId=" + anonymousId;
	}

	static String group(String groupId) {
		return "groupId=" + groupId;
	}

	/**
	 * Return whom a call is about that was written, as {@link PipelinesCall#subjects()}
	 * says it.
	 * @param call the fields of the call by their names
	 */
	static List<String> of(Map<String, ? extends @Nullable Object> call) {
		if (call.get("userId") instanceof String userId) {
			return Stream.concat(previous(call), Stream.of(user(userId))).toList();
		}
		if (call.get("anonymousId") instanceof String anonymousId) {
			return List.of(visitor(anonymousId));
		}
		return (call.get("groupId") instanceof String groupId) ? List.of(group(groupId)) : List.of();
	}

	private static Stream<String> previous(Map<String, ? extends @Nullable Object> call) {
		return (call.get("previousId") instanceof String previousId) ? Stream.of(user(previousId)) : Stream.empty();
	}

}
