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

package io.github.customeriospring.autoconfigure.webhook;

import java.util.ArrayList;
import java.util.List;

import javax.sql.DataSource;

import org.jspecify.annotations.Nullable;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.jdbc.datasource.TransactionAwareDataSourceProxy;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.orm.jpa.JpaTransactionManager;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.jta.JtaTransactionManager;
import org.springframework.util.ClassUtils;

/**
 * Finds the application's transactions on a database, so that listeners take part in the
 * transaction in which a webhook is handled, with JDBC, JPA or JTA.
 */
class DatabaseTransactions {

	private static final boolean JPA = isPresent("org.springframework.orm.jpa.JpaTransactionManager");

	private static final boolean JTA = isPresent("jakarta.transaction.UserTransaction");

	private final ObjectProvider<PlatformTransactionManager> managers;

	DatabaseTransactions(ObjectProvider<PlatformTransactionManager> managers) {
		this.managers = managers;
	}

	private static boolean isPresent(String type) {
		return ClassUtils.isPresent(type, DatabaseTransactions.class.getClassLoader());
	}

	/**
	 * Return the transactions on a database, of which those that are injected without a
	 * qualifier come first. If the application has none, they are transactions of JDBC.
	 */
	PlatformTransactionManager of(DataSource dataSource) {
		List<PlatformTransactionManager> candidates = new ArrayList<>();
		this.managers.ifUnique(candidates::add);
		this.managers.orderedStream().forEach(candidates::add);
		return candidates.stream()
			.filter((manager) -> covers(manager, target(dataSource)))
			.findFirst()
			.orElseGet(() -> new JdbcTransactionManager(dataSource));
	}

	private static boolean covers(PlatformTransactionManager manager, @Nullable DataSource dataSource) {
		if (manager instanceof DataSourceTransactionManager jdbc) {
			return target(jdbc.getDataSource()) == dataSource;
		}
		return (JPA && Jpa.covers(manager, dataSource)) || (JTA && Jta.covers(manager));
	}

	private static @Nullable DataSource target(@Nullable DataSource dataSource) {
		return (dataSource instanceof TransactionAwareDataSourceProxy proxy) ? proxy.getTargetDataSource() : dataSource;
	}

	/**
	 * Loaded only where there is JPA.
	 */
	private static final class Jpa {

		private static boolean covers(PlatformTransactionManager manager, @Nullable DataSource dataSource) {
			return manager instanceof JpaTransactionManager jpa && target(jpa.getDataSource()) == dataSource;
		}

	}

	/**
	 * Loaded only where there is JTA.
	 */
	private static final class Jta {

		private static boolean covers(PlatformTransactionManager manager) {
			return manager instanceof JtaTransactionManager;
		}

	}

}
