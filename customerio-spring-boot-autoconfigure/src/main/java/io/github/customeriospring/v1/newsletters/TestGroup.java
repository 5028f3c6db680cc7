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

package io.github.customeriospring.v1.newsletters;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * The people who get one of several contents of a newsletter, so that the best can be
 * found.
 *
 * @param id the number of the test group
 * @param name the name, or {@code null}
 * @param label the letter that it has in the workspace, or {@code null}
 * @param winner whether its content was found to be the best
 * @param contentIds the numbers of its contents, one for each language
 * @since 0.1.0
 */
public record TestGroup(long id, @Nullable String name, @Nullable String label, boolean winner, List<Long> contentIds) {

	public TestGroup {
		contentIds = (contentIds != null) ? List.copyOf(contentIds) : List.of();
	}

}
