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

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;

import io.github.customeriospring.Api;
import io.github.customeriospring.Region;
import io.github.customeriospring.autoconfigure.CustomerioAppConnectionDetails;
import io.github.customeriospring.autoconfigure.CustomerioPipelinesConnectionDetails;
import io.github.customeriospring.autoconfigure.CustomerioTrackConnectionDetails;
import io.github.customeriospring.autoconfigure.workspace.Workspace;
import io.github.customeriospring.workspace.CustomerioWorkspaceSource;
import io.github.customeriospring.workspace.WorkspaceCredentials;

import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.ListableBeanFactory;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.beans.factory.aot.BeanRegistrationAotProcessor;
import org.springframework.beans.factory.config.BeanDefinition;
import org.springframework.beans.factory.support.AbstractBeanDefinition;
import org.springframework.beans.factory.support.AutowireCandidateQualifier;
import org.springframework.beans.factory.support.BeanDefinitionRegistry;
import org.springframework.beans.factory.support.BeanDefinitionRegistryPostProcessor;
import org.springframework.beans.factory.support.RootBeanDefinition;
import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.core.Ordered;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;
import org.springframework.util.StringUtils;

/**
 * Registers the fakes of workspaces with names, and connects all workspaces: one that has
 * no fake of its own to that of the default workspace, and one for which the application
 * has connection details of its own as well. It is ordered so as to come before the
 * clients of workspaces are registered.
 */
class FakeWorkspaces implements BeanDefinitionRegistryPostProcessor, Ordered {

	private static final String PROPERTY = "customerio.workspaces";

	private static final String DEFAULT_FAKE = "fakeCustomerio";

	private final List<String> fakes;

	private final ConfigurableEnvironment environment;

	/**
	 * Creates a post-processor.
	 * @param fakes the names of the workspaces that have fakes of their own
	 * @param environment has the application's properties
	 */
	FakeWorkspaces(String[] fakes, ConfigurableEnvironment environment) {
		this.fakes = List.of(fakes);
		this.environment = environment;
	}

	@Override
	public void postProcessBeanDefinitionRegistry(BeanDefinitionRegistry registry) {
		ListableBeanFactory beans = (ListableBeanFactory) registry;
		addNames();
		this.fakes.forEach((name) -> register(registry, name, FakeCustomerio.class, fakeName(name),
				() -> FakeCustomerio.builder().workspace(name).start()));
		for (String name : names()) {
			String fake = this.fakes.contains(name) ? fakeName(name) : DEFAULT_FAKE;
			Supplier<FakeCustomerioConnection> connection = () -> FakeCustomerioConnection
				.to(beans.getBean(fake, FakeCustomerio.class));
			connect(registry, name, CustomerioAppConnectionDetails.class, () -> connection.get().app());
			connect(registry, name, CustomerioTrackConnectionDetails.class, () -> connection.get().track());
			connect(registry, name, CustomerioPipelinesConnectionDetails.class, () -> connection.get().pipelines());
		}
		connectSource(registry, beans);
		register(registry, "fakeCustomerioWebhookKeys", FakeWebhookKeys.class,
				() -> new FakeWebhookKeys(this.fakes, beans));
		register(registry, "fakeCustomerioNeighbours", FakeNeighbours.class, FakeNeighbours::new);
	}

	private static <T> void register(BeanDefinitionRegistry registry, String name, Class<T> type,
			Supplier<T> supplier) {
		RootBeanDefinition definition = new RootBeanDefinition(type, supplier);
		definition.setRole(BeanDefinition.ROLE_INFRASTRUCTURE);
		definition.setAttribute(BeanRegistrationAotProcessor.IGNORE_REGISTRATION_ATTRIBUTE, true);
		registry.registerBeanDefinition(name, definition);
	}

	/**
	 * Connect workspaces that the application learns of while it runs to the fake of the
	 * default workspace.
	 */
	private static void connectSource(BeanDefinitionRegistry registry, ListableBeanFactory beans) {
		String[] sources = beans.getBeanNamesForType(CustomerioWorkspaceSource.class, true, false);
		if (sources.length == 1) {
			RootBeanDefinition definition = new RootBeanDefinition(CustomerioWorkspaceSource.class,
					() -> connected(beans.getBean(sources[0], CustomerioWorkspaceSource.class), beans));
			definition.setPrimary(true);
			definition.setAttribute(BeanRegistrationAotProcessor.IGNORE_REGISTRATION_ATTRIBUTE, true);
			registry.registerBeanDefinition("fakeCustomerioWorkspaceSource", definition);
		}
	}

	private static CustomerioWorkspaceSource connected(CustomerioWorkspaceSource source, BeanFactory beans) {
		return (name) -> source.find(name)
			.map((credentials) -> credentials(beans.getBean(DEFAULT_FAKE, FakeCustomerio.class)));
	}

	private static WorkspaceCredentials credentials(FakeCustomerio customerio) {
		return WorkspaceCredentials.builder(Region.US)
			.app(customerio.appApiKey())
			.track(customerio.siteId(), customerio.trackApiKey())
			.pipelines(customerio.pipelinesApiKey())
			.baseUrl(Api.APP, customerio.baseUrl())
			.baseUrl(Api.TRACK, customerio.baseUrl())
			.baseUrl(Api.PIPELINES, customerio.pipelinesBaseUrl())
			.build();
	}

	/**
	 * Make workspaces known that no property names. A credential without text sets
	 * nothing, so that what the application configures holds.
	 */
	private void addNames() {
		Map<String, Object> properties = new LinkedHashMap<>();
		this.fakes.forEach((name) -> properties.put("%s.%s.app.api-key".formatted(PROPERTY, name), ""));
		this.environment.getPropertySources().addLast(new MapPropertySource("fakeCustomerioWorkspaces", properties));
	}

	private Set<String> names() {
		Set<String> names = new LinkedHashSet<>();
		names.add(Workspace.DEFAULT);
		names.addAll(Binder.get(this.environment)
			.bind(PROPERTY, Bindable.mapOf(String.class, Object.class))
			.orElse(Map.of())
			.keySet());
		return names;
	}

	private static String fakeName(String workspace) {
		return workspace + StringUtils.capitalize(DEFAULT_FAKE);
	}

	private static <T> void connect(BeanDefinitionRegistry registry, String workspace, Class<T> type,
			Supplier<T> supplier) {
		register(registry, workspace, type, fakeName(workspace) + type.getSimpleName().substring("Customerio".length()),
				supplier)
			.setPrimary(true);
	}

	private static <T> RootBeanDefinition register(BeanDefinitionRegistry registry, String workspace, Class<T> type,
			String name, Supplier<T> supplier) {
		RootBeanDefinition definition = new RootBeanDefinition(type, supplier);
		definition.setDefaultCandidate(false);
		definition.addQualifier(new AutowireCandidateQualifier(Qualifier.class, workspace));
		definition.setDestroyMethodName(AbstractBeanDefinition.INFER_METHOD);
		definition.setAttribute(BeanRegistrationAotProcessor.IGNORE_REGISTRATION_ATTRIBUTE, true);
		registry.registerBeanDefinition(name, definition);
		return definition;
	}

	@Override
	public int getOrder() {
		return LOWEST_PRECEDENCE;
	}

}
