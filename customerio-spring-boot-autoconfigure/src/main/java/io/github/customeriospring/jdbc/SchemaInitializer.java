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

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

import org.springframework.core.io.ByteArrayResource;
import org.springframework.core.io.ClassPathResource;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.datasource.init.ResourceDatabasePopulator;
import org.springframework.jdbc.datasource.init.ScriptException;

/**
 * Creates our tables where they are missing. The script may run as often as one likes.
 *
 * @since 0.1.0
 */
public final class SchemaInitializer {

	/** More than there are tables, and each attempt gets past one of them. */
	private static final int ATTEMPTS = 10;

	private final Database database;

	private final String script;

	/**
	 * Create an initializer.
	 * @param database where the tables are to be
	 * @param script the script on the class path; {@code %s} in it stands for the
	 * {@linkplain DatabaseKind#folder() folder} of the database. Its tables begin with
	 * {@code customerio_}, which becomes the prefix and the schema of the database's
	 * names
	 */
	public SchemaInitializer(Database database, String script) {
		this.database = database;
		this.script = script;
	}

	/**
	 * Create what is missing.
	 * @throws DataAccessException if that is not possible
	 */
	public void initialize() {
		ResourceDatabasePopulator populator = new ResourceDatabasePopulator(
				new ByteArrayResource(script().getBytes(StandardCharsets.UTF_8), this.script));
		for (int attempt = 1;; attempt++) {
			try {
				populator.execute(this.database.dataSource());
				return;
			}
			catch (ScriptException ex) {
				// Another instance may have created the same table at the same moment
				if (attempt == ATTEMPTS) {
					throw ex;
				}
			}
		}
	}

	private String script() {
		ClassPathResource resource = new ClassPathResource(this.script.formatted(this.database.kind().folder()));
		try {
			return resource.getContentAsString(StandardCharsets.UTF_8)
				.replace(TableNames.PREFIX, this.database.names().qualifiedPrefix());
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
