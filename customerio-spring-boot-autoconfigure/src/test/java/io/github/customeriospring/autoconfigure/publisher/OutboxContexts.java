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

import java.util.UUID;

import javax.sql.DataSource;

import io.github.customeriospring.autoconfigure.client.CustomerioAutoConfiguration;
import io.github.customeriospring.autoconfigure.client.CustomerioTrackAutoConfiguration;
import io.github.customeriospring.publisher.TrackServer;

import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.DataSourceTransactionManagerAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.JdbcTemplateAutoConfiguration;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.boot.transaction.autoconfigure.TransactionAutoConfiguration;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/**
 * Applications that publish through their database.
 */
final class OutboxContexts {

	private OutboxContexts() {
	}

	static ApplicationContextRunner withoutDatabase(TrackServer server) {
		return new ApplicationContextRunner()
			.withConfiguration(AutoConfigurations.of(CustomerioAutoConfiguration.class,
					CustomerioTrackAutoConfiguration.class, CustomerioPublisherAutoConfiguration.class))
			.withPropertyValues("customerio.track.site-id=site", "customerio.track.api-key=key",
					"customerio.track.base-url=" + server.baseUrl(), "customerio.publisher.store=jdbc",
					"customerio.publisher.linger=0");
	}

	static ApplicationContextRunner withDatabase(TrackServer server) {
		return withoutDatabase(server)
			.withConfiguration(AutoConfigurations.of(DataSourceAutoConfiguration.class,
					DataSourceTransactionManagerAutoConfiguration.class, TransactionAutoConfiguration.class,
					JdbcTemplateAutoConfiguration.class))
			.withPropertyValues("spring.datasource.url=jdbc:h2:mem:" + UUID.randomUUID());
	}

	static long count(ApplicationContext context, String table) {
		return count(context.getBean(JdbcTemplate.class), table);
	}

	static long count(JdbcTemplate jdbc, String table) {
		Long count = jdbc.queryForObject("select count(*) from " + table, Long.class);
		return (count != null) ? count : -1;
	}

	static DataSource database() {
		return new DriverManagerDataSource("jdbc:h2:mem:%s;DB_CLOSE_DELAY=-1".formatted(UUID.randomUUID()));
	}

}
