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

package io.github.customeriospring.jdbc;

import java.util.regex.Pattern;

import io.github.customeriospring.Arguments;
import org.jspecify.annotations.Nullable;

/**
 * What the tables are called.
 *
 * @param prefix what their names begin with, at most 30 letters, digits and underscores
 * @param schema the schema they are in, or {@code null} for that of the connection
 * @since 0.1.0
 */
public record TableNames(String prefix, @Nullable String schema) {

	/** What the names of the tables begin with in the scripts. */
	static final String PREFIX = "customerio_";

	private static final Pattern IDENTIFIER = Pattern.compile("[A-Za-z_][A-Za-z0-9_]*");

	private static final int MAX_PREFIX = 30;

	private static final int MAX_SCHEMA = 63;

	public TableNames {
		Arguments.notNull(prefix, "prefix");
		require(prefix, "prefix", MAX_PREFIX);
		if (schema != null) {
			require(schema, "schema", MAX_SCHEMA);
		}
	}

	/**
	 * Return the names by default: they begin with {@code customerio_} and are in the
	 * schema of the connection.
	 * @return the names
	 */
	public static TableNames defaults() {
		return new TableNames(PREFIX, null);
	}

	/**
	 * Return the name of a table as it stands in SQL.
	 * @param table the table
	 * @return its name, with the prefix and the schema
	 */
	public String of(String table) {
		return qualifiedPrefix() + table;
	}

	String qualifiedPrefix() {
		return (this.schema != null) ? this.schema + "." + this.prefix : this.prefix;
	}

	private static void require(String name, String what, int longest) {
		if (name.length() > longest || !IDENTIFIER.matcher(name).matches()) {
			throw new IllegalArgumentException("""
					The %s of tables must be a plain SQL identifier: a letter or an underscore, then letters, \
					digits and underscores, at most %d of them all together""".formatted(what, longest));
		}
	}

}
