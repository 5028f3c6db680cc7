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
import java.util.Set;

import io.github.customeriospring.autoconfigure.diagnostics.ConfiguredProperties;
import io.github.customeriospring.autoconfigure.diagnostics.InvalidCustomerioPropertyException;
import io.github.customeriospring.autoconfigure.diagnostics.PropertyGroups;
import io.github.customeriospring.autoconfigure.diagnostics.PropertyNames;
import io.github.customeriospring.autoconfigure.workspace.Workspace;
import io.github.customeriospring.autoconfigure.workspace.Workspaces;
import org.apache.commons.logging.Log;
import org.apache.commons.logging.LogFactory;
import org.jspecify.annotations.Nullable;

import org.springframework.beans.factory.InitializingBean;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.core.env.Environment;

/**
 * Looks at start for what conditions and binding pass over in silence: switches that are
 * neither on nor off, and names that are not ours.
 */
class ConfigurationReview implements InitializingBean {

	private static final Log logger = LogFactory.getLog(ConfigurationReview.class);

	private static final String ENABLED = "customerio.enabled";

	private static final List<String> SWITCHES = List.of("customerio.rate-limit.enabled", "customerio.mail.enabled",
			"customerio.publisher.enabled");

	/**
	 * What a workspace can have of its own, in the uniform spelling of names, and as
	 * RATE_LIMIT begins in an environment variable.
	 */
	private static final Set<String> SETTINGS = Set.of("region", "mode", "logbodies", "redirect", "app", "track",
			"pipelines", "retry", "http", "ratelimit", "rate", "mail", "webhook");

	private final Environment environment;

	private final ConfiguredProperties properties;

	private final ObjectProvider<Workspaces> workspaces;

	ConfigurationReview(Environment environment, ObjectProvider<Workspaces> workspaces) {
		this.environment = environment;
		this.workspaces = workspaces;
		this.properties = new ConfiguredProperties(environment);
	}

	@Override
	public void afterPropertiesSet() {
		if (!PropertyGroups.mayBeSet(this.environment, "customerio")) {
			return;
		}
		String enabled = this.properties.value(ENABLED);
		checkSwitch(ENABLED, enabled);
		if ("false".equalsIgnoreCase(enabled)) {
			return;
		}
		for (String property : SWITCHES) {
			checkSwitch(property, this.properties.value(property));
		}
		warnOfMisplaced(PropertyNames.PREFIX);
		if (!this.properties.namesBelow("customerio.workspace").isEmpty()) {
			logger.warn("What is set below 'customerio.workspace' has no effect: the name is 'customerio.workspaces'");
		}
		Workspaces all = this.workspaces.getIfAvailable();
		if (all != null) {
			for (Workspace workspace : all.named()) {
				review(workspace);
			}
		}
	}

	private void review(Workspace workspace) {
		warnOfMisplaced(workspace.prefix());
		String group = workspace.group();
		for (String name : this.properties.namesBelow(group)) {
			if (!SETTINGS.contains(name) && !MisplacedProperties.isBeginning(name)) {
				logger
					.warn("'%s.%s' has no effect: a workspace has no such settings of its own".formatted(group, name));
			}
		}
	}

	private void warnOfMisplaced(String prefix) {
		for (String line : MisplacedProperties.withoutEffect(this.properties, prefix)) {
			logger.warn(line);
		}
	}

	private static void checkSwitch(String property, @Nullable String value) {
		if (value != null && !value.equalsIgnoreCase("true") && !value.equalsIgnoreCase("false")) {
			throw noSwitch(property, value);
		}
	}

	static InvalidCustomerioPropertyException noSwitch(String property, Object value) {
		return new InvalidCustomerioPropertyException(property, "must be true or false, but is '%s'".formatted(value),
				"Set it to true or to false.");
	}

}
