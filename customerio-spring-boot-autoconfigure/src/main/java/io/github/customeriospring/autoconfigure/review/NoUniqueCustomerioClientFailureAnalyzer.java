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

package io.github.customeriospring.autoconfigure.review;

import java.util.Collection;
import java.util.List;

import io.github.customeriospring.autoconfigure.workspace.ApiBeans;
import org.jspecify.annotations.Nullable;

import org.springframework.beans.factory.NoUniqueBeanDefinitionException;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.boot.diagnostics.analyzer.AbstractInjectionFailureAnalyzer;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;

/**
 * Explains how an application with clients for several workspaces tells them apart.
 * Ordered before Boot's own analyzer, which knows nothing of workspaces.
 */
@Order(Ordered.HIGHEST_PRECEDENCE)
class NoUniqueCustomerioClientFailureAnalyzer
		extends AbstractInjectionFailureAnalyzer<NoUniqueBeanDefinitionException> {

	@Override
	protected @Nullable FailureAnalysis analyze(Throwable rootFailure, NoUniqueBeanDefinitionException cause,
			@Nullable String description) {
		Class<?> type = (cause.getResolvableType() != null) ? cause.getResolvableType().resolve() : null;
		if (type == null || ApiBeans.apiOf(type) == null) {
			return null;
		}
		Collection<String> beans = (cause.getBeanNamesFound() != null) ? cause.getBeanNamesFound() : List.of();
		String client = type.getSimpleName();
		return new FailureAnalysis(
				"%s a single %s, but there are %d: %s. Each of them belongs to one workspace.".formatted(
						(description != null) ? description + " requires" : "A bean requires", client, beans.size(),
						String.join(", ", beans)),
				"""
						Configure each further workspace below 'customerio.workspaces.<name>', which makes its clients, \
						and inject them with @Qualifier("<name>"). Or keep your own beans: declare all but that of the \
						default workspace with @Bean(defaultCandidate = false) and @Qualifier("<name>").""",
				cause);
	}

}
