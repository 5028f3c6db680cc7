package io.github.customeriospring.autoconfigure;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Stream;

import io.github.customeriospring.Api;
import io.github.customeriospring.Region;
import io.github.customeriospring.autoconfigure.CustomerioProperties.Mode;
import io.github.customeriospring.autoconfigure.diagnostics.InvalidCustomerioPropertyException;
import io.github.customeriospring.http.CallObserver;
import io.github.customeriospring.http.RecentFailures;
import io.github.customeriospring.mode.CustomerioMode;
import io.github.customeriospring.pipelines.CustomerioPipelinesClient;
import io.github.customeriospring.trackv1.CustomerioTrackV1Client;
import io.github.customeriospring.v1.CustomerioV1Client;
import io.github.customeriospring.v2.CustomerioV2Client;
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
import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.core.env.Environment;
import org.springframework.util.StringUtils;

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

	private static final String COMMON_PREFIX = "customerio.";

	/** Marks the definitions of beans that the application has not brought itself. */
	private static final String OURS = Workspace.class.getName() + ".ours";

	/** Describes a bean of which nothing is said. */
	private static final AbstractBeanDefinition UNDEFINED = new RootBeanDefinition();

	private final String name;

	private final Set<String> names;

	private final Environment environment;

	private final ConfiguredProperties properties;

	private final DefaultListableBeanFactory beanFactory;

	/** Names of the beans that are registered here. */
	private final Map<Class<?>, String> ours = new HashMap<>();

	/**
	 * Create a workspace.
	 * @param name its name
	 * @param names the qualifiers of beans that are for some workspaces only
	 * @param environment has the properties
	 * @param beanFactory has the beans
	 */
	Workspace(String name, Set<String> names, Environment environment, DefaultListableBeanFactory beanFactory) {
		this.name = name;
		this.names = names;
		this.environment = environment;
		this.properties = new ConfiguredProperties(environment);
		this.beanFactory = beanFactory;
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
	 */
	String prefix() {
		return (this.name.equals(DEFAULT) || this.name.equals(DYNAMIC)) ? COMMON_PREFIX
				: "customerio.workspaces.%s.".formatted(this.name);
	}

	private String group() {
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
		String common = COMMON_PREFIX + key;
		return (own.equals(common) || this.properties.isPresent(own) || this.properties.isList(own)) ? own : common;
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
		Binder binder = Binder.get(this.environment);
		binder.bind(COMMON_PREFIX + key, Bindable.ofInstance(group));
		if (!prefix().equals(COMMON_PREFIX)) {
			binder.bind(prefix() + key, Bindable.ofInstance(group));
		}
		return group;
	}

	/**
	 * Return whether any of the workspace's own properties has some text, so that an
	 * empty environment variable counts as none.
	 */
	boolean hasAny(List<String> keys) {
		return keys.stream().anyMatch((key) -> StringUtils.hasText(this.properties.value(prefix() + key)));
	}

	/**
	 * Return which of the workspace's own credentials are set.
	 * @return the full names of the properties
	 */
	List<String> configuredCredentials() {
		return Stream.of(Api.values())
			.flatMap((api) -> api.credentialKeys(prefix()).stream())
			.filter((property) -> StringUtils.hasText(this.properties.value(property)))
			.toList();
	}

	/**
	 * Return the bean of a type: the one that is qualified with the name of the
	 * workspace, otherwise the one that is for all workspaces.
	 * @param <T> the type
	 * @param type the type
	 * @return the bean, or {@code null} if there is none
	 */
	public <T> @Nullable T bean(Class<T> type) {
		T own = ownBean(type);
		return (own != null || !hasCommonBean(type)) ? own : this.beanFactory.getBeanProvider(type).getIfAvailable();
	}

	/**
	 * Return the bean of a type that is qualified with the name of the workspace.
	 * @param <T> the type
	 * @param type the type
	 * @return the bean, or {@code null} if there is none
	 */
	public <T> @Nullable T ownBean(Class<T> type) {
		String own = ownBeanName(type);
		return (own != null) ? this.beanFactory.getBean(own, type) : null;
	}

	/**
	 * Return whether the workspace has a client, without making it.
	 */
	boolean hasClient(Class<?> type) {
		return hasOwnBean(type) || (this.name.equals(DEFAULT) && hasCommonBean(type));
	}

	/**
	 * Return a client, or {@code null} if the workspace has none. One without qualifier
	 * is that of the default workspace.
	 */
	<T> @Nullable T client(Class<T> type) {
		return this.name.equals(DEFAULT) ? bean(type) : ownBean(type);
	}

	/**
	 * Return all beans of a type, in order: those that are for all workspaces, and those
	 * that are qualified with the name of this one.
	 * @param <T> the type
	 * @param type the type
	 * @return the beans
	 */
	public <T> List<T> beans(Class<T> type) {
		return beanNames(type).filter(this::isForThis)
			.map((bean) -> Ranked.of(rank(bean), this.beanFactory.getBean(bean, type)))
			.sorted(Comparator.comparingInt(Ranked::rank))
			.map(Ranked::bean)
			.toList();
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
	 * Return what becomes of the calls.
	 * @return the mode
	 */
	public CustomerioMode mode() {
		return switch (Binder.get(this.environment).bind(property("mode"), Mode.class).orElse(Mode.LIVE)) {
			case LIVE -> CustomerioMode.live();
			case LOG -> CustomerioMode.log(isEnabled("log-bodies", false));
			case REDIRECT -> CustomerioMode
				.redirect(bind("redirect", new CustomerioProperties.Redirect()).toSettings(this::property));
		};
	}

	/**
	 * Return who watches the calls.
	 */
	CallObserver observer() {
		CallObserver observer = bean(CallObserver.class);
		CallObserver own = (observer != null) ? observer.forWorkspace(this.name) : CallObserver.NONE;
		RecentFailures failures = bean(RecentFailures.class);
		return (failures != null) ? failures.watch(own, this.name) : own;
	}

	/**
	 * Return to which APIs the workspace is connected.
	 * @return the connections
	 */
	public List<Connection> connections() {
		List<Connection> connections = new ArrayList<>();
		CustomerioAppConnectionDetails app = bean(CustomerioAppConnectionDetails.class);
		if (app != null) {
			connections.add(connection(Api.APP, app.getBaseUrl(), CustomerioV1Client.class));
		}
		CustomerioTrackConnectionDetails track = bean(CustomerioTrackConnectionDetails.class);
		if (track != null) {
			connections.add(
					connection(Api.TRACK, track.getBaseUrl(), CustomerioV2Client.class, CustomerioTrackV1Client.class));
		}
		CustomerioPipelinesConnectionDetails pipelines = bean(CustomerioPipelinesConnectionDetails.class);
		if (pipelines != null) {
			connections.add(connection(Api.PIPELINES, pipelines.getBaseUrl(), CustomerioPipelinesClient.class));
		}
		return connections;
	}

	private Connection connection(Api api, String baseUrl, Class<?>... clients) {
		Map<String, String> applicationsBeans = new LinkedHashMap<>();
		for (Class<?> client : clients) {
			String bean = applicationsClient(client);
			if (bean != null) {
				applicationsBeans.put(client.getSimpleName(), bean);
			}
		}
		return new Connection(api,
				Stream.of(Region.values()).noneMatch((region) -> region.baseUrl(api).equals(baseUrl)),
				applicationsBeans);
	}

	/**
	 * Return what carries the requests to the APIs.
	 * @return its name
	 */
	public String transport() {
		return Objects.requireNonNull(bean(CustomerioClientBuilderConfigurer.class)).transport().toString();
	}

	/**
	 * Return whether there is a bean of a type, without making it.
	 * @param type the type
	 * @return whether there is a bean that is qualified with the name of the workspace
	 */
	public boolean hasOwnBean(Class<?> type) {
		return ownBeanName(type) != null;
	}

	/**
	 * Return whether the application has a bean of a type that is for all workspaces,
	 * without making it.
	 * @param type the type
	 */
	boolean hasCommonBean(Class<?> type) {
		return beanNames(type).anyMatch(this::isForAll);
	}

	/**
	 * Return the name of a bean that is qualified with the name of the workspace and
	 * injected without a qualifier too, or {@code null} if there is none.
	 */
	@Nullable String exposedBean(Class<?> type) {
		return beanNames(type).filter((bean) -> isQualified(bean, this.name) && isDefaultCandidate(bean))
			.findFirst()
			.orElse(null);
	}

	/**
	 * Return the name of the client that the application has brought itself. One without
	 * a qualifier is that of the default workspace.
	 */
	private @Nullable String applicationsClient(Class<?> type) {
		return beanNames(type)
			.filter((bean) -> isQualified(bean, this.name) || (this.name.equals(DEFAULT) && isForAll(bean)))
			.filter((bean) -> !isOurs(type, bean))
			.findFirst()
			.orElse(null);
	}

	private boolean isOurs(Class<?> type, String bean) {
		return this.name.equals(DEFAULT)
				? isQualified(bean, DEFAULT) && bean.equals(StringUtils.uncapitalize(type.getSimpleName()))
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
			throw new InvalidCustomerioPropertyException(group(),
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

	/**
	 * Register a bean, unless the application has one of the type for this workspace. It
	 * is qualified with the name of the workspace and not found by its type alone.
	 * @param <T> the type
	 * @param type the type; the bean's name is that of the workspace and of the type
	 * @param supplier makes the bean
	 */
	public <T> void register(Class<T> type, Supplier<T> supplier) {
		if (hasOwnBean(type)) {
			return;
		}
		String bean = this.name + StringUtils.capitalize(beanName(type));
		if (this.beanFactory.containsBeanDefinition(bean)) {
			throw new InvalidCustomerioPropertyException(group(),
					"is a workspace whose %s cannot be made: the application has another bean with the name '%s'"
						.formatted(type.getSimpleName(), bean),
					"Rename the bean, or declare it with @Bean(defaultCandidate = false) and @Qualifier(\"%s\") to use it in this workspace."
						.formatted(this.name));
		}
		RootBeanDefinition definition = new RootBeanDefinition(type, supplier);
		definition.setDefaultCandidate(false);
		definition.addQualifier(new AutowireCandidateQualifier(Qualifier.class, this.name));
		definition.setDestroyMethodName(AbstractBeanDefinition.INFER_METHOD);
		definition.setResourceDescription(group());
		definition.setAttribute(OURS, true);
		definition.setAttribute(BeanRegistrationAotProcessor.IGNORE_REGISTRATION_ATTRIBUTE, true);
		this.beanFactory.registerBeanDefinition(bean, definition);
		this.ours.put(type, bean);
	}

	private static String beanName(Class<?> type) {
		String name = type.getSimpleName();
		return name.startsWith("Customerio") ? name : "Customerio" + name;
	}

	@Override
	public String toString() {
		return this.name;
	}

	/**
	 * What is known of the connection to an API, without addresses.
	 *
	 * @param api the API
	 * @param hasCustomBaseUrl whether it is asked at another address than Customer.io's
	 * @param applicationsBeans the clients that the application has brought itself, by
	 * their type, with the names of their beans
	 */
	public record Connection(Api api, boolean hasCustomBaseUrl, Map<String, String> applicationsBeans) {

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
