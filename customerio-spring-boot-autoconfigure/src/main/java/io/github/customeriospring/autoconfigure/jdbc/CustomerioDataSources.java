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

import io.github.customeriospring.autoconfigure.diagnostics.InvalidCustomerioPropertyException;

import org.springframework.beans.factory.ObjectProvider;

/**
 * Chooses among the data sources of the application.
 *
 * @since 0.1.0
 */
public final class CustomerioDataSources {

	private final ObjectProvider<DataSource> qualified;

	private final ObjectProvider<DataSource> any;

	/**
	 * Create a choice.
	 * @param qualified those with {@link CustomerioDataSource @CustomerioDataSource}
	 * @param any all data sources
	 */
	public CustomerioDataSources(ObjectProvider<DataSource> qualified, ObjectProvider<DataSource> any) {
		this.qualified = qualified;
		this.any = any;
	}

	/**
	 * Return the data source that is qualified, or else the one that is injected without
	 * a qualifier.
	 * @param property the full name of the property that asks for one
	 * @return the data source
	 * @throws InvalidCustomerioPropertyException if there is more than one
	 */
	public DataSource require(String property) {
		DataSource dataSource = this.qualified.getIfUnique(this.any::getIfUnique);
		if (dataSource == null) {
			throw new InvalidCustomerioPropertyException(property, "is 'jdbc', but there is more than one DataSource",
					"Qualify the one that is to be used with @CustomerioDataSource, or make it @Primary.");
		}
		return dataSource;
	}

}
