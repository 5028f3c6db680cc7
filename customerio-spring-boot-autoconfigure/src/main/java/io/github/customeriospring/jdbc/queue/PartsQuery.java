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

package io.github.customeriospring.jdbc.queue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.RowMapper;

/**
 * Asks the same of several parts with one statement, so that each part is read by its
 * index and up to a limit of its own. Thread-safe.
 *
 * @since 0.1.0
 */
public final class PartsQuery {

	/** There is no such part. */
	private static final int NONE = -1;

	private final JdbcTemplate jdbc;

	private final String branch;

	private final List<Object> queue;

	private final Map<Integer, String> statements = new ConcurrentHashMap<>();

	/**
	 * Create a query.
	 * @param jdbc runs it
	 * @param select what to select, from the table
	 * @param condition which rows of the table are those of the queue, with parameters
	 * @param queue the values of these parameters
	 * @param rest what follows after the condition that names the part
	 */
	public PartsQuery(JdbcTemplate jdbc, String select, String condition, List<Object> queue, String rest) {
		this.jdbc = jdbc;
		this.branch = "(select %s where %s and part = ? %s)".formatted(select, condition, rest);
		this.queue = List.copyOf(queue);
	}

	/**
	 * Ask.
	 * @param <T> the type of an answer
	 * @param arguments the part, and then what the rest of the query needs, for each part
	 * @param mapper maps a row
	 * @return the answers
	 */
	public <T> List<T> ask(List<Object[]> arguments, RowMapper<T> mapper) {
		if (arguments.isEmpty()) {
			return List.of();
		}
		int branches = roundUp(arguments.size());
		List<Object> all = new ArrayList<>();
		for (int i = 0; i < branches; i++) {
			Object[] some = (i < arguments.size()) ? arguments.get(i) : nothing(arguments.get(0));
			all.addAll(this.queue);
			Collections.addAll(all, some);
		}
		return this.jdbc.query(statement(branches), mapper, all.toArray());
	}

	private static Object[] nothing(Object[] arguments) {
		Object[] nothing = Arrays.copyOf(arguments, arguments.length);
		nothing[0] = NONE;
		return nothing;
	}

	/**
	 * Limit the number of different statements, which databases prepare and keep.
	 */
	private static int roundUp(int parts) {
		return (parts == 1) ? 1 : Integer.highestOneBit(parts - 1) << 1;
	}

	private String statement(int branches) {
		return this.statements.computeIfAbsent(branches,
				(count) -> String.join(" union all ", Collections.nCopies(count, this.branch)));
	}

}
