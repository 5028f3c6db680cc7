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

import java.util.List;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Supplier;

import io.github.customeriospring.Region;
import io.github.customeriospring.autoconfigure.CustomerioProperties.Mode;
import io.github.customeriospring.autoconfigure.CustomerioRedirectProperties;
import io.github.customeriospring.autoconfigure.diagnostics.ConfiguredProperties;
import io.github.customeriospring.autoconfigure.diagnostics.PropertyGroups;
import io.github.customeriospring.autoconfigure.diagnostics.PropertyNames;
import io.github.customeriospring.mode.CustomerioMode;
import org.jspecify.annotations.Nullable;

import org.springframework.beans.factory.support.DefaultListableBeanFactory;
import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.core.env.Environment;
import org.springframework.util.StringUtils;
import org.springframework.util.function.SingletonSupplier;

/**
 * One of the application's workspaces: its settings, each of which falls back to the one
 * for all workspaces, and the beans that are for it.
 *
 * @since 0.1.0
 */
public final class Workspace {

	/**
	 * Name of the workspace whose properties stand directly below {@code customerio}.
	 */
	public static final String DEFAULT = "default";

	/**
	 * Name of what stands for all workspaces that the application learns of while it
	 * runs: the value of their tag {@code workspace}, and the qualifier of beans that are
	 * for them.
	 */
	public static final String DYNAMIC = "dynamic";

	private final String name;

	private final Environment environment;

	private final ConfiguredProperties properties;

	private final WorkspaceBeans beans;

	private final SingletonSupplier<CustomerioMode> mode = SingletonSupplier.of(this::bindMode);

	/**
	 * Create a workspace.
	 * @param name its name
	 * @param names the qualifiers of beans that are for some workspaces only
	 * @param environment has the properties
	 * @param beanFactory has the beans
	 */
	Workspace(String name, Set<String> names, Environment environment, DefaultListableBeanFactory beanFactory) {
		this.name = name;
		this.environment = environment;
		this.properties = new ConfiguredProperties(environment);
		this.beans = new WorkspaceBeans(name, group(), names, beanFactory);
	}

	/**
	 * Return the name: the key below {@code customerio.workspaces}, the qualifier of the
	 * beans, and the value of the tag {@code workspace}.
	 * @return the name, {@value #DEFAULT} for the workspace without one
	 */
	public String name() {
		return this.name;
	}

	/**
	 * Return what the workspace's own properties begin with.
	 * @return the prefix, up to and including the last dot
	 */
	public String prefix() {
		return (this.name.equals(DEFAULT) || this.name.equals(DYNAMIC)) ? PropertyNames.PREFIX
				: "customerio.workspaces.%s.".formatted(this.name);
	}

	/**
	 * Return the property below which the workspace is configured.
	 * @return the prefix without its last dot
	 */
	public String group() {
		return StringUtils.trimTrailingCharacter(prefix(), '.');
	}

	/**
	 * Return the full name of the property that decides: the workspace's own if it is
	 * set, otherwise the one for all workspaces.
	 * @param key the name without prefix, such as {@code retry.delay}
	 * @return the full name
	 */
	public String property(String key) {
		String own = prefix() + key;
		String common = PropertyNames.PREFIX + key;
		return (own.equals(common) || this.properties.isPresent(own) || this.properties.isList(own)) ? own : common;
	}

	/**
	 * Return the full name of a property that does not fall back to the one for all
	 * workspaces.
	 * @param key the name without prefix, such as {@code webhook.signing-keys}
	 * @return the full name
	 */
	public String ownProperty(String key) {
		return prefix() + key;
	}

	/**
	 * Return whether a feature is switched on.
	 * @param key the name of the switch without prefix, such as {@code mail.enabled}
	 * @param otherwise what holds if nobody has set it
	 * @return the switch
	 */
	public boolean isEnabled(String key, boolean otherwise) {
		return Binder.get(this.environment).bind(property(key), Boolean.class).orElse(otherwise);
	}

	/**
	 * Return where the workspace is.
	 * @return the region
	 */
	public Region region() {
		return Binder.get(this.environment).bind(property("region"), Region.class).orElse(Region.US);
	}

	/**
	 * Set the properties of a group: first those for all workspaces, then the workspace's
	 * own.
	 * @param <T> the type of the group
	 * @param key the name of the group without prefix, such as {@code retry}
	 * @param group has the defaults, and gets the values
	 * @return the group
	 */
	public <T> T bind(String key, T group) {
		bind(PropertyNames.PREFIX, key, group);
		if (!prefix().equals(PropertyNames.PREFIX)) {
			bind(prefix(), key, group);
		}
		return group;
	}

	/**
	 * Set the properties of a group that do not fall back to those for all workspaces.
	 * @param <T> the type of the group
	 * @param key the name of the group without prefix, such as {@code webhook}
	 * @param group has the defaults, and gets the values
	 * @return the group
	 */
	public <T> T bindOwn(String key, T group) {
		bind(prefix(), key, group);
		return group;
	}

	private void bind(String prefix, String key, Object group) {
		if (PropertyGroups.mayBeSet(this.environment, prefix + key)) {
			Binder.get(this.environment).bind(prefix + key, Bindable.ofInstance(group));
		}
	}

	/**
	 * Return whether any of the workspace's own properties has some text, so that an
	 * empty environment variable counts as none.
	 * @param keys the names without prefix, such as {@code app.api-key}
	 * @return whether any has
	 */
	public boolean hasAny(List<String> keys) {
		return keys.stream().anyMatch((key) -> StringUtils.hasText(this.properties.value(prefix() + key)));
	}

	/**
	 * Return the bean of a type: the one that is qualified with the name of the
	 * workspace, otherwise the one that is for all workspaces.
	 * @param <T> the type
	 * @param type the type
	 * @return the bean, or {@code null} if there is none
	 */
	public <T> @Nullable T bean(Class<T> type) {
		return this.beans.bean(type);
	}

	/**
	 * Return the bean of a type that is qualified with the name of the workspace.
	 * @param <T> the type
	 * @param type the type
	 * @return the bean, or {@code null} if there is none
	 */
	public <T> @Nullable T ownBean(Class<T> type) {
		return this.beans.ownBean(type);
	}

	/**
	 * Return all beans of a type, in order: those that are for all workspaces, and those
	 * that are qualified with the name of this one.
	 * @param <T> the type
	 * @param type the type
	 * @return the beans
	 */
	public <T> List<T> beans(Class<T> type) {
		return this.beans.all(type);
	}

	/**
	 * Have the customizers of a type change a builder, in order.
	 * @param <C> the type of the customizers
	 * @param <B> the type of the builder
	 * @param type the type of the customizers
	 * @param customize calls a customizer
	 * @param builder the builder
	 */
	public <C, B> void customize(Class<C> type, BiConsumer<C, B> customize, B builder) {
		beans(type).forEach((customizer) -> customize.accept(customizer, builder));
	}

	/**
	 * Return what becomes of the calls.
	 * @return the mode
	 */
	public CustomerioMode mode() {
		return this.mode.obtain();
	}

	private CustomerioMode bindMode() {
		return switch (Binder.get(this.environment).bind(property("mode"), Mode.class).orElse(Mode.LIVE)) {
			case LIVE -> CustomerioMode.live();
			case LOG -> CustomerioMode.log(isEnabled("log-bodies", false));
			case REDIRECT -> CustomerioMode
				.redirect(bind("redirect", new CustomerioRedirectProperties()).toSettings(this::property));
		};
	}

	/**
	 * Return whether there is a bean of a type, without making it.
	 * @param type the type
	 * @return whether there is a bean that is qualified with the name of the workspace
	 */
	public boolean hasOwnBean(Class<?> type) {
		return this.beans.hasOwn(type);
	}

	/**
	 * Return whether the application has a bean of a type that is for all workspaces,
	 * without making it.
	 * @param type the type
	 * @return whether there is one
	 */
	public boolean hasCommonBean(Class<?> type) {
		return this.beans.hasCommon(type);
	}

	/**
	 * Return the beans that are for the workspace.
	 */
	WorkspaceBeans beans() {
		return this.beans;
	}

	/**
	 * Register a bean, unless the application has one of the type for this workspace. It
	 * is qualified with the name of the workspace and not found by its type alone.
	 * @param <T> the type
	 * @param type the type; the bean's name is that of the workspace and of the type
	 * @param supplier makes the bean
	 */
	public <T> void register(Class<T> type, Supplier<T> supplier) {
		this.beans.register(type, supplier);
	}

	@Override
	public String toString() {
		return this.name;
	}

}
