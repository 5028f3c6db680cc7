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

package io.github.customeriospring.autoconfigure.transport;

import org.jspecify.annotations.Nullable;

import org.springframework.beans.factory.BeanFactoryUtils;
import org.springframework.beans.factory.NoSuchBeanDefinitionException;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.boot.http.client.ClientHttpRequestFactoryBuilder;
import org.springframework.boot.http.client.autoconfigure.imperative.ImperativeHttpClientAutoConfiguration;

/**
 * Finds the {@link ClientHttpRequestFactoryBuilder} that the application defines itself.
 * Boot's own is passed over: it is made for whatever HTTP client happens to be on the
 * class path.
 */
final class OwnRequestFactoryBuilder {

	private static final String BOOT = ImperativeHttpClientAutoConfiguration.class.getName();

	private final ConfigurableListableBeanFactory beanFactory;

	private final ObjectProvider<ClientHttpRequestFactoryBuilder<?>> builder;

	OwnRequestFactoryBuilder(ConfigurableListableBeanFactory beanFactory,
			ObjectProvider<ClientHttpRequestFactoryBuilder<?>> builder) {
		this.beanFactory = beanFactory;
		this.builder = builder;
	}

	@Nullable ClientHttpRequestFactoryBuilder<?> find() {
		for (String name : BeanFactoryUtils.beanNamesForTypeIncludingAncestors(this.beanFactory,
				ClientHttpRequestFactoryBuilder.class)) {
			if (!isBoots(name)) {
				return this.builder.getIfAvailable();
			}
		}
		return null;
	}

	private boolean isBoots(String name) {
		try {
			return BOOT.equals(this.beanFactory.getMergedBeanDefinition(name).getFactoryBeanName());
		}
		catch (NoSuchBeanDefinitionException ex) {
			// A singleton that was registered without definition
			return false;
		}
	}

}
