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

package io.github.customeriospring.autoconfigure;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Stream;

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
		return beanNames(type).filter(this::isForThis)
			.map((bean) -> Ranked.of(rank(bean), this.beanFactory.getBean(bean, type)))
			.sorted(Comparator.comparingInt(Ranked::rank))
			.map(Ranked::bean)
			.toList();
	}

	boolean hasOwn(Class<?> type) {
		return ownBeanName(type) != null;
	}

	boolean hasCommon(Class<?> type) {
		return beanNames(type).anyMatch(this::isForAll);
	}

	@Nullable String exposed(Class<?> type) {
		return beanNames(type).filter((bean) -> isQualified(bean, this.name) && isDefaultCandidate(bean))
			.findFirst()
			.orElse(null);
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
		return isDefaultCandidate(bean) && this.names.stream().noneMatch((name) -> isQualified(bean, name));
	}

	private boolean isDefaultCandidate(String bean) {
		return is(bean, (definition) -> definition.isAutowireCandidate() && definition.isDefaultCandidate());
	}

	/**
	 * Return whether the definition of a bean is as described, here or in a parent
	 * context. A bean without a definition is like one of which nothing is said.
	 */
	private boolean is(String bean, Predicate<AbstractBeanDefinition> description) {
		BeanFactory factory = this.beanFactory;
		while (factory instanceof ConfigurableListableBeanFactory current) {
			if (current.containsBeanDefinition(bean)) {
				return description.test((AbstractBeanDefinition) current.getMergedBeanDefinition(bean));
			}
			factory = current.containsLocalBean(bean) ? null : current.getParentBeanFactory();
		}
		return description.test(UNDEFINED);
	}

	/**
	 * Return whether a bean has a qualifier. Annotations stand on what is behind a scoped
	 * proxy.
	 */
	private boolean isQualified(String bean, String name) {
		String target = ScopedProxyUtils.getTargetBeanName(bean);
		return BeanFactoryAnnotationUtils.isQualifierMatch(name::equals, bean, this.beanFactory)
				|| (this.beanFactory.containsBean(target)
						&& BeanFactoryAnnotationUtils.isQualifierMatch(name::equals, target, this.beanFactory));
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
		return beanNames(type)
			.filter((bean) -> isQualified(bean, this.name) || (this.name.equals(Workspace.DEFAULT) && isForAll(bean)))
			.filter((bean) -> !isOurs(type, bean))
			.findFirst()
			.orElse(null);
	}

	private boolean isOurs(Class<?> type, String bean) {
		return this.name.equals(Workspace.DEFAULT)
				? isQualified(bean, Workspace.DEFAULT) && bean.equals(StringUtils.uncapitalize(type.getSimpleName()))
				: is(bean, (definition) -> definition.hasAttribute(OURS));
	}

	/**
	 * Choose as Spring does where it injects: the primary bean among several.
	 */
	private @Nullable String ownBeanName(Class<?> type) {
		String ours = this.ours.get(type);
		if (ours != null) {
			return ours;
		}
		List<String> own = beanNames(type).filter((bean) -> isQualified(bean, this.name)).toList();
		List<String> primary = own.stream().filter((bean) -> is(bean, AbstractBeanDefinition::isPrimary)).toList();
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
	private Stream<String> beanNames(Class<?> type) {
		boolean complete = this.beanFactory.isConfigurationFrozen();
		return Stream.of(BeanFactoryUtils.beanNamesForTypeIncludingAncestors(this.beanFactory, type, true, complete))
			.filter((bean) -> !ScopedProxyUtils.isScopedTarget(bean));
	}

	private static String beanName(Class<?> type) {
		String name = type.getSimpleName();
		return name.startsWith("Customerio") ? name : "Customerio" + name;
	}

	/**
	 * A bean and its place among others.
	 */
	private record Ranked<T>(int rank, T bean) {

		static <T> Ranked<T> of(int rank, T bean) {
			return new Ranked<>((bean instanceof Ordered ordered) ? ordered.getOrder() : rank, bean);
		}

	}

}
