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

package io.github.customeriospring.autoconfigure.publisher;

import java.time.Duration;

import javax.sql.DataSource;

import io.github.customeriospring.autoconfigure.jdbc.CustomerioDataSources;
import io.github.customeriospring.autoconfigure.publisher.CustomerioPublisherProperties.Store;
import io.github.customeriospring.autoconfigure.transport.CustomerioHttpProperties;
import io.github.customeriospring.autoconfigure.workspace.Workspace;
import io.github.customeriospring.publisher.jdbc.JdbcStore;
import io.github.customeriospring.publisher.store.PublisherStore;

/**
 * Creates stores in the application's database.
 */
class JdbcStoreFactory implements PublisherStoreFactory {

	private final CustomerioDataSources dataSources;

	JdbcStoreFactory(CustomerioDataSources dataSources) {
		this.dataSources = dataSources;
	}

	@Override
	public Store store() {
		return Store.JDBC;
	}

	@Override
	public PublisherStore create(Request request) {
		CustomerioPublisherJdbcProperties properties = request.properties().getJdbc();
		DataSource dataSource = this.dataSources.require(request.workspace().property("publisher.store"));
		JdbcStore store = request.configure(JdbcStore.builder(request.api(), dataSource))
			.jdbc(properties.toSettings(request.names(), attemptTimeout(request.workspace())))
			.codecs(request.codecs())
			.build();
		if (properties.getInitializeSchema().creates(dataSource)) {
			store.createTables();
		}
		return store;
	}

	private static Duration attemptTimeout(Workspace workspace) {
		return workspace.bind("http", new CustomerioHttpProperties()).getAttemptTimeout();
	}

}
