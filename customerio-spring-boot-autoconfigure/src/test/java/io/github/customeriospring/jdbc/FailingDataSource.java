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

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;

import javax.sql.DataSource;

import org.springframework.jdbc.datasource.DelegatingDataSource;

/**
 * A database that a test can switch off.
 */
public final class FailingDataSource extends DelegatingDataSource {

	private volatile boolean fails;

	public FailingDataSource(DataSource dataSource) {
		super(dataSource);
	}

	public void fail(boolean fails) {
		this.fails = fails;
	}

	@Override
	public Connection getConnection() throws SQLException {
		if (this.fails) {
			throw new SQLTransientConnectionException("switched off by the test", "08001");
		}
		return super.getConnection();
	}

}
