package io.github.customeriospring.autoconfigure;

import java.lang.reflect.Method;
import java.lang.reflect.Type;
import java.net.URI;
import java.net.http.HttpClient;
import java.util.List;

import io.github.customeriospring.Device;
import io.github.customeriospring.pipelines.PipelinesCall;
import io.github.customeriospring.pipelines.TrackSubject;
import io.github.customeriospring.trackv1.AccountOperations;
import io.github.customeriospring.trackv1.DeliveryOperations;
import io.github.customeriospring.trackv1.DeviceOperations;
import io.github.customeriospring.trackv1.EventOperations;
import io.github.customeriospring.trackv1.FormOperations;
import io.github.customeriospring.trackv1.MetricOperations;
import io.github.customeriospring.trackv1.PeopleOperations;
import io.github.customeriospring.trackv1.SegmentOperations;
import io.github.customeriospring.v1.broadcasts.Audience;
import io.github.customeriospring.v1.broadcasts.BroadcastOperations;
import io.github.customeriospring.v1.customers.CustomerOperations;
import io.github.customeriospring.v1.livenotifications.LiveNotificationOperations;
import io.github.customeriospring.v1.objects.ObjectOperations;
import io.github.customeriospring.v1.transactional.TransactionalOperations;
import io.github.customeriospring.v1.workspaces.WorkspaceOperations;
import io.github.customeriospring.v2.EntityOperation;
import io.github.customeriospring.v2.PersonRelationship;
import org.jspecify.annotations.Nullable;

import org.springframework.aop.framework.AopProxyUtils;
import org.springframework.aot.hint.BindingReflectionHintsRegistrar;
import org.springframework.aot.hint.ExecutableMode;
import org.springframework.aot.hint.RuntimeHints;
import org.springframework.aot.hint.RuntimeHintsRegistrar;
import org.springframework.aot.hint.TypeReference;
import org.springframework.http.HttpMethod;
import org.springframework.http.client.AbstractClientHttpRequestFactoryWrapper;
import org.springframework.http.client.ClientHttpRequestFactory;
import org.springframework.util.ClassUtils;
import org.springframework.web.client.RestClient;

/**
 * What a native image must keep: proxies of the declared interfaces, and the types that
 * become JSON or come from it.
 */
class CustomerioRuntimeHints implements RuntimeHintsRegistrar {

	static final List<Class<?>> DECLARED_INTERFACES = List.of(BroadcastOperations.class, CustomerOperations.class,
			LiveNotificationOperations.class, ObjectOperations.class, TransactionalOperations.class,
			WorkspaceOperations.class, EventOperations.class, AccountOperations.class, PeopleOperations.class,
			DeviceOperations.class, SegmentOperations.class, FormOperations.class, MetricOperations.class,
			DeliveryOperations.class);

	private static final String BATCH_ANSWER = "io.github.customeriospring.v2.DefaultCustomerioV2Client$BatchAnswer";

	private final BindingReflectionHintsRegistrar binding = new BindingReflectionHintsRegistrar();

	@Override
	public void registerHints(RuntimeHints hints, @Nullable ClassLoader classLoader) {
		hints.resources().registerPattern("io/github/customeriospring/http/version.properties");
		registerTransport(hints);
		DECLARED_INTERFACES.forEach((type) -> registerInterface(hints, type));
		registerSealed(hints, Audience.class);
		registerSealed(hints, EntityOperation.class);
		registerSealed(hints, PipelinesCall.class);
		registerSealed(hints, TrackSubject.class);
		this.binding.registerReflectionHints(hints.reflection(), Device.class, PersonRelationship.class);
		this.binding.registerReflectionHints(hints.reflection(),
				ClassUtils.resolveClassName(BATCH_ANSWER, classLoader));
	}

	private static void registerTransport(RuntimeHints hints) {
		hints.proxies().registerJdkProxy(RestClient.Builder.class);
		hints.reflection()
			.registerType(AbstractClientHttpRequestFactoryWrapper.class,
					(type) -> type.withMethod("createRequest",
							TypeReference.listOf(URI.class, HttpMethod.class, ClientHttpRequestFactory.class),
							ExecutableMode.INVOKE))
			.registerType(HttpClient.class, (type) -> type.withMethod("shutdownNow", List.of(), ExecutableMode.INVOKE));
	}

	private void registerInterface(RuntimeHints hints, Class<?> type) {
		hints.proxies().registerJdkProxy(AopProxyUtils.completeJdkProxyInterfaces(type));
		for (Method method : type.getMethods()) {
			hints.reflection().registerMethod(method, ExecutableMode.INVOKE);
			this.binding.registerReflectionHints(hints.reflection(), method.getGenericReturnType());
			for (Type parameter : method.getGenericParameterTypes()) {
				this.binding.registerReflectionHints(hints.reflection(), parameter);
			}
		}
	}

	private void registerSealed(RuntimeHints hints, Class<?> type) {
		this.binding.registerReflectionHints(hints.reflection(), type);
		if (type.isSealed()) {
			for (Class<?> permitted : type.getPermittedSubclasses()) {
				registerSealed(hints, permitted);
			}
		}
	}

}
