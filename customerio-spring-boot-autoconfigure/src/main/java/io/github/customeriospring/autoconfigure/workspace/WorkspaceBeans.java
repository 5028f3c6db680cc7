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
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.Supplier;

import io.github.customeriospring.autoconfigure.diagnostics.InvalidCustomerioPropertyException;
import org.jspecify.annotations.Nullable;

import org.springframework.aop.scope.ScopedProxyUtils;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.BeanFactoryUtils;
import org.springframework.beans.factory.annotation.BeanFactoryAnnotationUtils;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.beans.factory.aot.BeanRegistrationAotProcessor;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.beans.factory.support.AbstractBeanDefinition;
import org.springframework.beans.factory.support.AutowireCandidateQualifier;
import org.springframework.beans.factory.support.DefaultListableBeanFactory;
import org.springframework.beans.factory.support.RootBeanDefinition;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.util.StringUtils;

/**
 * The beans of one workspace among those of the application: those that are qualified
 * with its name, and those that are for all workspaces.
 */
final class WorkspaceBeans {

	/** Marks the definitions of beans that the application has not brought itself. */
	private static final String OURS = Workspace.class.getName() + ".ours";

	/** Describes a bean of which nothing is said. */
	private static final AbstractBeanDefinition UNDEFINED = new RootBeanDefinition();

	private final String name;

	private final String property;

	private final Set<String> names;

	private final DefaultListableBeanFactory beanFactory;

	/** Names of the beans that are registered here. */
	private final Map<Class<?>, String> ours = new HashMap<>();

	/**
	 * Find the beans of a workspace.
	 * @param name the name of the workspace
	 * @param property the property below which it is configured
	 * @param names the qualifiers of beans that are for some workspaces only
	 * @param beanFactory has the beans
	 */
	WorkspaceBeans(String name, String property, Set<String> names, DefaultListableBeanFactory beanFactory) {
		this.name = name;
		this.property = property;
		this.names = names;
		this.beanFactory = beanFactory;
	}

	<T> @Nullable T bean(Class<T> type) {
		T own = ownBean(type);
		return (own != null || !hasCommon(type)) ? own : this.beanFactory.getBeanProvider(type).getIfAvailable();
	}

	<T> @Nullable T ownBean(Class<T> type) {
		String own = ownBeanName(type);
		return (own != null) ? this.beanFactory.getBean(own, type) : null;
	}

	<T> List<T> all(Class<T> type) {
		List<Ranked<T>> found = new ArrayList<>();
		for (String bean : beanNames(type)) {
			if (isForThis(bean)) {
				found.add(Ranked.of(rank(bean), this.beanFactory.getBean(bean, type)));
			}
		}
		Collections.sort(found);
		List<T> beans = new ArrayList<>();
		for (Ranked<T> ranked : found) {
			beans.add(ranked.bean());
		}
		return Collections.unmodifiableList(beans);
	}

	boolean hasOwn(Class<?> type) {
		return ownBeanName(type) != null;
	}

	boolean hasCommon(Class<?> type) {
		for (String bean : beanNames(type)) {
			if (isForAll(bean)) {
				return true;
			}
		}
		return false;
	}

	@Nullable String exposed(Class<?> type) {
		for (String bean : beanNames(type)) {
			if (isQualified(bean, this.name) && isDefaultCandidate(bean)) {
				return bean;
			}
		}
		return null;
	}

	<T> void register(Class<T> type, Supplier<T> supplier) {
		if (hasOwn(type)) {
			return;
		}
		String bean = this.name + StringUtils.capitalize(beanName(type));
		if (this.beanFactory.containsBeanDefinition(bean)) {
			throw new InvalidCustomerioPropertyException(this.property,
					"is a workspace whose %s cannot be made: the application has another bean with the name '%s'"
						.formatted(type.getSimpleName(), bean),
					"Rename the bean, or declare it with @Bean(defaultCandidate = false) and @Qualifier(\"%s\") to use it in this workspace."
						.formatted(this.name));
		}
		RootBeanDefinition definition = new RootBeanDefinition(type, supplier);
		definition.setDefaultCandidate(false);
		definition.addQualifier(new AutowireCandidateQualifier(Qualifier.class, this.name));
		definition.setDestroyMethodName(AbstractBeanDefinition.INFER_METHOD);
		definition.setResourceDescription(this.property);
		definition.setAttribute(OURS, true);
		definition.setAttribute(BeanRegistrationAotProcessor.IGNORE_REGISTRATION_ATTRIBUTE, true);
		this.beanFactory.registerBeanDefinition(bean, definition);
		this.ours.put(type, bean);
	}

	private boolean isForThis(String bean) {
		return isQualified(bean, this.name) || isForAll(bean);
	}

	private boolean isForAll(String bean) {
		if (!isDefaultCandidate(bean)) {
			return false;
		}
		for (String name : this.names) {
			if (isQualified(bean, name)) {
				return false;
			}
		}
		return true;
	}

	private boolean isDefaultCandidate(String bean) {
		AbstractBeanDefinition definition = definition(bean);
		return definition.isAutowireCandidate() && definition.isDefaultCandidate();
	}

	/**
	 * Return the definition of a bean, here or in a parent context. A bean without one is
	 * like one of which nothing is said.
	 */
	private AbstractBeanDefinition definition(String bean) {
		BeanFactory factory = this.beanFactory;
		while (factory instanceof ConfigurableListableBeanFactory current) {
			if (current.containsBeanDefinition(bean)) {
				return (AbstractBeanDefinition) current.getMergedBeanDefinition(bean);
			}
			factory = current.containsLocalBean(bean) ? null : current.getParentBeanFactory();
		}
		return UNDEFINED;
	}

	/**
	 * Return whether a bean has a qualifier. Annotations stand on what is behind a scoped
	 * proxy.
	 */
	private boolean isQualified(String bean, String name) {
		Predicate<String> qualifier = name::equals;
		String target = ScopedProxyUtils.getTargetBeanName(bean);
		return BeanFactoryAnnotationUtils.isQualifierMatch(qualifier, bean, this.beanFactory)
				|| (this.beanFactory.containsBean(target)
						&& BeanFactoryAnnotationUtils.isQualifierMatch(qualifier, target, this.beanFactory));
	}

	private int rank(String bean) {
		Order order = this.beanFactory.findAnnotationOnBean(bean, Order.class);
		return (order != null) ? order.value() : Ordered.LOWEST_PRECEDENCE;
	}

	/**
	 * Return the name of the client that the application has brought itself. One without
	 * a qualifier is that of the default workspace.
	 */
	@Nullable String applicationsClient(Class<?> type) {
		for (String bean : beanNames(type)) {
			boolean forThis = isQualified(bean, this.name) || (this.name.equals(Workspace.DEFAULT) && isForAll(bean));
			if (forThis && !isOurs(type, bean)) {
				return bean;
			}
		}
		return null;
	}

	private boolean isOurs(Class<?> type, String bean) {
		return this.name.equals(Workspace.DEFAULT)
				? isQualified(bean, Workspace.DEFAULT) && bean.equals(StringUtils.uncapitalize(type.getSimpleName()))
				: definition(bean).hasAttribute(OURS);
	}

	/**
	 * Choose as Spring does where it injects: the primary bean among several.
	 */
	private @Nullable String ownBeanName(Class<?> type) {
		String ours = this.ours.get(type);
		if (ours != null) {
			return ours;
		}
		List<String> own = new ArrayList<>();
		List<String> primary = new ArrayList<>();
		for (String bean : beanNames(type)) {
			if (isQualified(bean, this.name)) {
				own.add(bean);
				if (definition(bean).isPrimary()) {
					primary.add(bean);
				}
			}
		}
		List<String> chosen = (own.size() > 1 && !primary.isEmpty()) ? primary : own;
		if (chosen.size() > 1) {
			throw new InvalidCustomerioPropertyException(this.property,
					"is a workspace with %d beans of the type %s: %s".formatted(chosen.size(), type.getSimpleName(),
							String.join(", ", chosen)),
					"Remove @Qualifier(\"%s\") from all but one of them, or add @Primary to one.".formatted(this.name));
		}
		return chosen.isEmpty() ? null : chosen.get(0);
	}

	/**
	 * Find beans: without making any while there may be more, then as Spring does where
	 * it injects, which remembers what it has found. Of those behind a scoped proxy it is
	 * the proxy.
	 */
	private List<String> beanNames(Class<?> type) {
		boolean complete = this.beanFactory.isConfigurationFrozen();
		List<String> names = new ArrayList<>();
		for (String bean : BeanFactoryUtils.beanNamesForTypeIncludingAncestors(this.beanFactory, type, true,
				complete)) {
			if (!ScopedProxyUtils.isScopedTarget(bean)) {
				names.add(bean);
			}
		}
		return names;
	}

	private static String beanName(Class<?> type) {
		String name = type.getSimpleName();
		return name.startsWith("Customerio") ? name : "Customerio" + name;
	}

	/**
	 * A bean and its place among others.
	 */
	private record Ranked<T>(int rank, T bean) implements Comparable<Ranked<T>> {

		static <T> Ranked<T> of(int rank, T bean) {
			return new Ranked<>((bean instanceof Ordered ordered) ? ordered.getOrder() : rank, bean);
		}

		@Override
		public int compareTo(Ranked<T> other) {
			return Integer.compare(this.rank, other.rank);
		}

	}

}
