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

package io.github.customeriospring.autoconfigure.diagnostics;

import java.util.Set;
import java.util.TreeSet;

import org.jspecify.annotations.Nullable;

import org.springframework.boot.context.properties.source.ConfigurationProperty;
import org.springframework.boot.context.properties.source.ConfigurationPropertyName;
import org.springframework.boot.context.properties.source.ConfigurationPropertyName.Form;
import org.springframework.boot.context.properties.source.ConfigurationPropertySource;
import org.springframework.boot.context.properties.source.ConfigurationPropertySources;
import org.springframework.boot.context.properties.source.IterableConfigurationPropertySource;
import org.springframework.boot.origin.Origin;
import org.springframework.core.env.Environment;
import org.springframework.util.PlaceholderResolutionException;
import org.springframework.util.StringUtils;

/**
 * What the environment tells about a property besides its value: whether it is there and
 * where it comes from.
 *
 * @since 0.1.0
 */
public final class ConfiguredProperties {

	private final Environment environment;

	/**
	 * Create properties.
	 * @param environment has them
	 */
	public ConfiguredProperties(Environment environment) {
		this.environment = environment;
	}

	/**
	 * Return whether the property has some text, be it a placeholder that cannot be
	 * resolved. A placeholder whose default is empty makes no text.
	 * @param property the full name
	 * @return whether it has
	 */
	public boolean isPresent(String property) {
		return find(property) != null && (unresolvedPlaceholder(property) != null
				|| StringUtils.hasText(this.environment.getProperty(property)));
	}

	/**
	 * Return whether the property is written down as a list.
	 * @param property the full name
	 * @return whether it is
	 */
	public boolean isList(String property) {
		return find(property + "[0]") != null;
	}

	/**
	 * Return where the value comes from.
	 * @param property the full name
	 * @return the origin, or {@code null} if there is no value or nothing is known
	 */
	public @Nullable String origin(String property) {
		ConfigurationProperty found = find(property);
		Origin origin = (found != null) ? found.getOrigin() : null;
		return (origin != null) ? origin.toString() : null;
	}

	/**
	 * Return the name of the placeholder because of which the property has no value.
	 * @param property the full name
	 * @return the name of the placeholder, or {@code null} if there is none
	 */
	public @Nullable String unresolvedPlaceholder(String property) {
		try {
			return Placeholders.firstIn(this.environment.getProperty(property));
		}
		catch (PlaceholderResolutionException ex) {
			return ex.getPlaceholder();
		}
	}

	/**
	 * Return the value.
	 * @param property the full name
	 * @return the value, or {@code null} if there is none or only a placeholder that
	 * cannot be resolved
	 */
	public @Nullable String value(String property) {
		try {
			String value = this.environment.getProperty(property);
			return (Placeholders.firstIn(value) == null) ? value : null;
		}
		catch (PlaceholderResolutionException ex) {
			return null;
		}
	}

	/**
	 * Return what the names of properties in a group begin with, in the uniform spelling,
	 * as far as the sources can list their names.
	 * @param group the full name of the group
	 * @return the first elements below it
	 */
	public Set<String> namesBelow(String group) {
		ConfigurationPropertyName parent = ConfigurationPropertyName.of(group);
		Set<String> names = new TreeSet<>();
		for (ConfigurationPropertySource source : ConfigurationPropertySources.get(this.environment)) {
			if (source instanceof IterableConfigurationPropertySource iterable) {
				for (ConfigurationPropertyName name : iterable) {
					if (parent.isAncestorOf(name)) {
						names.add(name.getElement(parent.getNumberOfElements(), Form.UNIFORM));
					}
				}
			}
		}
		return names;
	}

	private @Nullable ConfigurationProperty find(String property) {
		ConfigurationPropertyName name = ConfigurationPropertyName.of(property);
		for (ConfigurationPropertySource source : ConfigurationPropertySources.get(this.environment)) {
			ConfigurationProperty found = source.getConfigurationProperty(name);
			if (found != null) {
				return found;
			}
		}
		return null;
	}

}
