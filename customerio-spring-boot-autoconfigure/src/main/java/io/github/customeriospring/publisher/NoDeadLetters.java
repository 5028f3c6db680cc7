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

package io.github.customeriospring.publisher;

import java.util.Collection;
import java.util.List;

import io.github.customeriospring.Arguments;
import io.github.customeriospring.PersonId;
import org.jspecify.annotations.Nullable;

/**
 * There are no dead letters.
 */
enum NoDeadLetters implements DeadLetters {

	INSTANCE;

	@Override
	public long count() {
		return 0;
	}

	@Override
	public List<DeadLetter> find(int limit, @Nullable String after) {
		Arguments.positive(limit, "limit");
		return List.of();
	}

	@Override
	public int replay(Collection<String> ids, boolean force) {
		return 0;
	}

	@Override
	public int delete(Collection<String> ids) {
		return 0;
	}

	@Override
	public int delete(PersonId person) {
		return 0;
	}

}
