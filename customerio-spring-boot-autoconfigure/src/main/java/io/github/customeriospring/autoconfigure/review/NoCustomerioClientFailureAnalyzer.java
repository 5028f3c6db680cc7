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

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

import io.github.customeriospring.Api;
import io.github.customeriospring.autoconfigure.diagnostics.ConfiguredProperties;
import io.github.customeriospring.autoconfigure.diagnostics.PropertyNames;
import io.github.customeriospring.autoconfigure.workspace.ApiBeans;
import io.github.customeriospring.autoconfigure.workspace.Workspace;
import io.github.customeriospring.autoconfigure.workspace.Workspaces;
import io.github.customeriospring.publisher.CustomerioPipelinesPublisher;
import io.github.customeriospring.publisher.CustomerioPublisher;
import io.github.customeriospring.publisher.OperationPublisher;
import org.jspecify.annotations.Nullable;

import org.springframework.aot.AotDetector;
import org.springframework.beans.factory.InjectionPoint;
import org.springframework.beans.factory.NoSuchBeanDefinitionException;
import org.springframework.beans.factory.NoUniqueBeanDefinitionException;
import org.springframework.beans.factory.UnsatisfiedDependencyException;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.boot.diagnostics.analyzer.AbstractInjectionFailureAnalyzer;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.core.env.Environment;

/**
 * Explains that a client was injected whose credential is not configured. Ordered before
 * Boot's own analyzer, which knows no keys.
 */
@Order(Ordered.HIGHEST_PRECEDENCE)
class NoCustomerioClientFailureAnalyzer extends AbstractInjectionFailureAnalyzer<NoSuchBeanDefinitionException> {

	private final ConfiguredProperties properties;

	NoCustomerioClientFailureAnalyzer(Environment environment) {
		this.properties = new ConfiguredProperties(environment);
	}

	@Override
	protected @Nullable FailureAnalysis analyze(Throwable rootFailure, NoSuchBeanDefinitionException cause,
			@Nullable String description) {
		Class<?> type = (cause.getResolvableType() != null) ? cause.getResolvableType().resolve() : null;
		Api api = (type != null) ? apiOf(type) : null;
		if (type == null || api == null || cause instanceof NoUniqueBeanDefinitionException) {
			return null;
		}
		String prefix = prefix(rootFailure);
		if (prefix == null) {
			return null;
		}
		String client = type.getSimpleName();
		String who = (description != null) ? description + " requires" : "A bean requires";
		for (String property : switches(type, prefix)) {
			String enabled = this.properties.value(property);
			if (enabled != null && !enabled.equalsIgnoreCase("true")) {
				return new FailureAnalysis("%s a %s, but %s is %s.".formatted(who, client, property, enabled),
						"Set '%s' to true or remove it, or inject an ObjectProvider<%s>.".formatted(property, client),
						cause);
			}
		}
		List<String> credential = api.credentialKeys(prefix);
		return new FailureAnalysis("%s a %s, but the credential of Customer.io's %s is not configured.%s"
			.formatted(who, client, api.displayName(), whatIsThere(credential)), """
					Set %s, for example in application.yml or as %s. In a test, annotate the \
					class with @EnableFakeCustomerio from customerio-spring-boot-starter-test instead; it needs no \
					account.%s""".formatted(String.join(" and ", credential), variables(credential), aheadOfTimeHint()),
				cause);
	}

	private static @Nullable Api apiOf(Class<?> type) {
		if (type == CustomerioPublisher.class) {
			return Api.TRACK;
		}
		return (type == CustomerioPipelinesPublisher.class) ? Api.PIPELINES : ApiBeans.apiOf(type);
	}

	private static List<String> switches(Class<?> type, String prefix) {
		return OperationPublisher.class.isAssignableFrom(type)
				? List.of("customerio.enabled", prefix + "publisher.enabled", "customerio.publisher.enabled")
				: List.of("customerio.enabled");
	}

	/**
	 * Return what the names of the properties begin with, or {@code null} if the
	 * injection point has a qualifier that is no name of a workspace.
	 */
	private static @Nullable String prefix(Throwable failure) {
		UnsatisfiedDependencyException injection = find(failure);
		InjectionPoint point = (injection != null) ? injection.getInjectionPoint() : null;
		Qualifier qualifier = (point != null) ? point.getAnnotation(Qualifier.class) : null;
		if (qualifier == null || qualifier.value().equals(Workspace.DEFAULT)) {
			return PropertyNames.PREFIX;
		}
		return Workspaces.isName(qualifier.value()) ? "customerio.workspaces.%s.".formatted(qualifier.value()) : null;
	}

	/**
	 * Find the innermost injection that failed.
	 */
	private static @Nullable UnsatisfiedDependencyException find(Throwable failure) {
		UnsatisfiedDependencyException found = null;
		for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
			if (cause instanceof UnsatisfiedDependencyException injection) {
				found = injection;
			}
		}
		return found;
	}

	/**
	 * Describe why the properties that somebody has written down do not count.
	 */
	private String whatIsThere(List<String> properties) {
		StringBuilder there = new StringBuilder();
		for (String property : properties) {
			String placeholder = this.properties.unresolvedPlaceholder(property);
			String origin = this.properties.origin(property);
			if (placeholder != null) {
				there.append("%n    '%s' has no value (%s): the placeholder '%s' cannot be resolved".formatted(property,
						origin, placeholder));
			}
			else if (origin != null) {
				there.append("%n    '%s' is empty (%s)".formatted(property, origin));
			}
		}
		there.append(MisplacedProperties.describe(this.properties, properties));
		return there.isEmpty() ? "" : System.lineSeparator() + there;
	}

	private static String variables(List<String> properties) {
		return properties.stream()
			.map((property) -> property.replace("-", "").replace('.', '_').toUpperCase(Locale.ROOT))
			.collect(Collectors.joining(" and ",
					(properties.size() == 1) ? "environment variable " : "environment variables ", ""));
	}

	private static String aheadOfTimeHint() {
		return AotDetector.useGeneratedArtifacts()
				? " The application was processed ahead of time: the keys must be set then too, with any value." : "";
	}

}
