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

package io.github.customeriospring.autoconfigure.jdbc;

import java.util.function.UnaryOperator;

import io.github.customeriospring.autoconfigure.diagnostics.SettingChecks;
import io.github.customeriospring.jdbc.TableNames;
import org.jspecify.annotations.Nullable;

/**
 * Properties of tables in the application's database.
 *
 * @since 0.1.0
 */
public abstract class CustomerioTableProperties {

	/**
	 * When to create the tables.
	 */
	private SchemaInitialization initializeSchema = SchemaInitialization.EMBEDDED;

	/**
	 * What the names of the tables begin with.
	 */
	private String tablePrefix = TableNames.defaults().prefix();

	/**
	 * Schema of the tables; that of the connection by default.
	 */
	private @Nullable String schema;

	public SchemaInitialization getInitializeSchema() {
		return this.initializeSchema;
	}

	public void setInitializeSchema(SchemaInitialization initializeSchema) {
		this.initializeSchema = initializeSchema;
	}

	public String getTablePrefix() {
		return this.tablePrefix;
	}

	public void setTablePrefix(String tablePrefix) {
		this.tablePrefix = tablePrefix;
	}

	public @Nullable String getSchema() {
		return this.schema;
	}

	public void setSchema(@Nullable String schema) {
		this.schema = schema;
	}

	/**
	 * Check the names of the tables.
	 * @param names gives the full name of one of these properties
	 * @return the names of the tables
	 */
	protected final TableNames toTables(UnaryOperator<String> names) {
		String schema = (this.schema == null || this.schema.isBlank()) ? null : this.schema;
		SettingChecks.check(names.apply("table-prefix"), () -> new TableNames(this.tablePrefix, null));
		return SettingChecks.check(names.apply("schema"), () -> new TableNames(this.tablePrefix, schema));
	}

}
