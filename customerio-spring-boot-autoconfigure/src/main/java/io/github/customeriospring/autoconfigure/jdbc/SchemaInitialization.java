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

import javax.sql.DataSource;

import org.springframework.boot.jdbc.EmbeddedDatabaseConnection;

/**
 * When to create the tables.
 *
 * @since 0.1.0
 */
public enum SchemaInitialization {

	/**
	 * When the application starts, those that are missing.
	 */
	ALWAYS,

	/**
	 * As always, in a database in memory only.
	 */
	EMBEDDED,

	/**
	 * Never: they are made by somebody else.
	 */
	NEVER;

	/**
	 * Return whether to create the tables.
	 * @param dataSource where they are to be
	 * @return whether to create those that are missing
	 */
	public boolean creates(DataSource dataSource) {
		return switch (this) {
			case ALWAYS -> true;
			case EMBEDDED -> EmbeddedDatabaseConnection.isEmbedded(dataSource);
			case NEVER -> false;
		};
	}

}
