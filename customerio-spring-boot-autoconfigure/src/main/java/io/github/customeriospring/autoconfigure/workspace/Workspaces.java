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

package io.github.customeriospring.autoconfigure.workspace;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;

import io.github.customeriospring.autoconfigure.CustomerioProperties.WorkspaceProperties;
import io.github.customeriospring.autoconfigure.diagnostics.InvalidCustomerioPropertyException;
import io.github.customeriospring.autoconfigure.diagnostics.PropertyGroups;
import org.jspecify.annotations.Nullable;

import org.springframework.beans.factory.support.BeanDefinitionRegistry;
import org.springframework.beans.factory.support.BeanDefinitionRegistryPostProcessor;
import org.springframework.beans.factory.support.DefaultListableBeanFactory;
import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.core.env.Environment;

/**
 * The workspaces that the application configures. Registers the beans of those below
 * {@code customerio.workspaces}, when the application is processed ahead of time too: a
 * workspace may be configured for the first time where it runs.
 *
 * @since 0.1.0
 */
public final class Workspaces implements BeanDefinitionRegistryPostProcessor {

	private static final String PROPERTY = "customerio.workspaces";

	private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9]*");

	/** Names of the default workspace, of components of its health, and of tenants. */
	private static final Set<String> RESERVED = Set.of(Workspace.DEFAULT, "app", "track", "pipelines", "publisher",
			"webhook", Workspace.DYNAMIC);

	private final Environment environment;

	private final Map<String, Workspace> workspaces = new LinkedHashMap<>();

	private Map<String, WorkspaceProperties> properties = Map.of();

	private @Nullable Workspace dynamic;

	/**
	 * Create workspaces, which are there once the definitions of beans are.
	 * @param environment has the properties
	 */
	public Workspaces(Environment environment) {
		this.environment = environment;
	}

	@Override
	public void postProcessBeanDefinitionRegistry(BeanDefinitionRegistry registry) {
		DefaultListableBeanFactory beanFactory = (DefaultListableBeanFactory) registry;
		this.properties = bind(this.environment);
		Set<String> names = new LinkedHashSet<>();
		names.add(Workspace.DEFAULT);
		names.addAll(this.properties.keySet());
		Set<String> qualifiers = new LinkedHashSet<>(names);
		qualifiers.add(Workspace.DYNAMIC);
		for (String name : names) {
			this.workspaces.put(name, new Workspace(name, qualifiers, this.environment, beanFactory));
		}
		this.dynamic = new Workspace(Workspace.DYNAMIC, qualifiers, this.environment, beanFactory);
		if (!this.properties.isEmpty()) {
			List<WorkspaceContributor> contributors = beanFactory.getBeanProvider(WorkspaceContributor.class)
				.stream()
				.toList();
			named().forEach((workspace) -> contributors.forEach((contributor) -> contributor.contribute(workspace)));
			ExposedBeans.refuse(this);
		}
	}

	/**
	 * Return whether there are workspaces with a name, before they are registered.
	 * @param environment has the properties
	 * @return whether there are keys below {@code customerio.workspaces}
	 */
	public static boolean areNamed(Environment environment) {
		return !names(environment).isEmpty();
	}

	/**
	 * Return the keys below {@code customerio.workspaces}, whatever stands below them.
	 */
	private static Set<String> names(Environment environment) {
		if (!PropertyGroups.mayBeSet(environment, PROPERTY)) {
			return Set.of();
		}
		return Binder.get(environment)
			.bind(PROPERTY, Bindable.mapOf(String.class, Object.class))
			.orElse(Map.of())
			.keySet();
	}

	private static Map<String, WorkspaceProperties> bind(Environment environment) {
		Binder binder = Binder.get(environment);
		Map<String, WorkspaceProperties> properties = new LinkedHashMap<>();
		for (String name : names(environment)) {
			checkName(name);
			properties.put(name, binder.bindOrCreate("%s.%s".formatted(PROPERTY, name), WorkspaceProperties.class));
		}
		return properties;
	}

	/**
	 * Return whether a workspace can have a name as its key below
	 * {@code customerio.workspaces}.
	 * @param name the name
	 * @return whether a workspace can
	 */
	public static boolean isName(String name) {
		return NAME.matcher(name).matches() && !RESERVED.contains(name);
	}

	private static void checkName(String name) {
		if (name.equals("true") || name.equals("false")) {
			throw new InvalidCustomerioPropertyException(PROPERTY,
					"has the key '%s', which YAML makes of words such as on, off, yes and no".formatted(name),
					"Choose another name for the workspace.");
		}
		if (!NAME.matcher(name).matches()) {
			throw new InvalidCustomerioPropertyException(PROPERTY,
					"has the key '%s', which cannot be the name of a workspace".formatted(name),
					"Use lower-case letters and digits, beginning with a letter: environment variables can hold no other names.");
		}
		if (RESERVED.contains(name)) {
			throw new InvalidCustomerioPropertyException(PROPERTY,
					"has the key '%s', which is a reserved name".formatted(name),
					name.equals(Workspace.DEFAULT)
							? "Set the properties of the default workspace directly below 'customerio'."
							: "Choose another name for the workspace.");
		}
	}

	/**
	 * Return the workspace without a name.
	 * @return the workspace
	 */
	public Workspace getDefault() {
		return Objects.requireNonNull(this.workspaces.get(Workspace.DEFAULT));
	}

	/**
	 * Return the workspaces with names.
	 * @return the workspaces, in the order of the properties
	 */
	public List<Workspace> named() {
		List<Workspace> named = new ArrayList<>(this.workspaces.values());
		named.remove(getDefault());
		return Collections.unmodifiableList(named);
	}

	/**
	 * Return what stands for all workspaces that the application learns of while it runs:
	 * their common settings, and the beans that are for them.
	 * @return what stands for them
	 */
	public Workspace dynamic() {
		return Objects.requireNonNull(this.dynamic);
	}

	/**
	 * Return all workspaces, the one without a name first.
	 * @return the workspaces
	 */
	public Collection<Workspace> all() {
		return Collections.unmodifiableCollection(this.workspaces.values());
	}

	/**
	 * Return what is bound for a workspace with a name. What falls back to common
	 * properties is not in it.
	 * @param workspace a workspace with a name
	 * @return its own properties
	 */
	public WorkspaceProperties properties(Workspace workspace) {
		return Objects.requireNonNull(this.properties.get(workspace.name()));
	}

}
