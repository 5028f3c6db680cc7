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

package io.github.customeriospring.test;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;

import io.github.customeriospring.autoconfigure.workspace.Workspace;
import io.github.customeriospring.autoconfigure.workspace.Workspaces;

import org.springframework.beans.factory.config.BeanDefinition;
import org.springframework.beans.factory.config.ConstructorArgumentValues;
import org.springframework.beans.factory.support.AbstractBeanDefinition;
import org.springframework.beans.factory.support.BeanDefinitionRegistry;
import org.springframework.beans.factory.support.RootBeanDefinition;
import org.springframework.context.annotation.ImportBeanDefinitionRegistrar;
import org.springframework.core.type.AnnotationMetadata;

/**
 * Collects the names of the workspaces that have fakes from all classes with
 * {@link EnableFakeCustomerio}.
 */
class FakeWorkspacesRegistrar implements ImportBeanDefinitionRegistrar {

	private static final String BEAN = "fakeCustomerioWorkspaces";

	@Override
	public void registerBeanDefinitions(AnnotationMetadata importer, BeanDefinitionRegistry registry) {
		Set<String> names = new LinkedHashSet<>();
		if (registry.containsBeanDefinition(BEAN)) {
			names.addAll(List.of(names(registry.getBeanDefinition(BEAN))));
			registry.removeBeanDefinition(BEAN);
		}
		importer.getAnnotations()
			.stream(EnableFakeCustomerio.class)
			.flatMap((annotation) -> List.of(annotation.getStringArray("workspaces")).stream())
			.map((name) -> checked(importer.getClassName(), name))
			.forEach(names::add);
		registry.registerBeanDefinition(BEAN, definition(names));
	}

	private static String[] names(BeanDefinition definition) {
		ConstructorArgumentValues.ValueHolder names = definition.getConstructorArgumentValues()
			.getArgumentValue(0, String[].class);
		return (String[]) Objects.requireNonNull(Objects.requireNonNull(names).getValue());
	}

	private static RootBeanDefinition definition(Set<String> names) {
		RootBeanDefinition definition = new RootBeanDefinition(FakeWorkspaces.class);
		definition.setRole(BeanDefinition.ROLE_INFRASTRUCTURE);
		definition.setAutowireMode(AbstractBeanDefinition.AUTOWIRE_CONSTRUCTOR);
		definition.getConstructorArgumentValues().addIndexedArgumentValue(0, names.toArray(String[]::new));
		return definition;
	}

	private static String checked(String importer, String name) {
		if (name.equals(Workspace.DEFAULT)) {
			throw new IllegalArgumentException(
					"@EnableFakeCustomerio on %s names the workspace '%s', whose fake is always there: remove the name"
						.formatted(importer, name));
		}
		if (!Workspaces.isName(name)) {
			throw new IllegalArgumentException("""
					@EnableFakeCustomerio on %s: '%s' cannot be the name of a workspace. It is the key below \
					'customerio.workspaces': lower-case letters and digits, beginning with a letter, and none of \
					'app', 'track', 'pipelines' and 'dynamic'""".formatted(importer, name));
		}
		return name;
	}

}
