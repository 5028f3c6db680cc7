package io.github.customeriospring.http;

import java.lang.reflect.Method;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import io.github.customeriospring.Api;
import io.github.customeriospring.PersonId;
import io.github.customeriospring.RateLimitBucket;
import io.github.customeriospring.WireValue;
import io.github.customeriospring.json.WireJson;
import org.aopalliance.intercept.MethodInterceptor;
import org.jspecify.annotations.Nullable;

import org.springframework.aop.framework.Advised;
import org.springframework.aop.support.AopUtils;
import org.springframework.core.MethodParameter;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.core.convert.ConversionService;
import org.springframework.format.support.DefaultFormattingConversionService;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.util.Assert;
import org.springframework.util.StringUtils;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.service.invoker.HttpRequestValues;
import org.springframework.web.service.invoker.HttpServiceArgumentResolver;
import org.springframework.web.service.invoker.HttpServiceProxyFactory;

/**
 * Implements declared interfaces on a connection: bodies become JSON once per call, and
 * each request carries its {@link Operation}.
 */
final class DeclaredOperations {

	private static final ConversionService CONVERSION = conversion();

	private DeclaredOperations() {
	}

	static <T> T create(ApiConnection connection, Api api, Class<T> type) {
		T client = HttpServiceProxyFactory.builderFor(new ConnectionExchangeAdapter(connection))
			.conversionService(CONVERSION)
			.customArgumentResolver(new ArgumentCheck(api))
			.customArgumentResolver(new JsonBodyResolver(connection.json()))
			.httpRequestValuesProcessor(new OperationProcessor(api, type))
			.build()
			.createClient(type);
		String text = "%s[%s]".formatted(type.getSimpleName(), api.displayName());
		((Advised) client).addAdvice(0,
				(MethodInterceptor) (invocation) -> AopUtils.isToStringMethod(invocation.getMethod()) ? text
						: invocation.proceed());
		return client;
	}

	private static ConversionService conversion() {
		DefaultFormattingConversionService service = new DefaultFormattingConversionService();
		service.addConverter(PersonId.class, String.class, PersonId::pathValue);
		service.addConverter(WireValue.class, String.class, WireValue::wireName);
		service.addConverter(Instant.class, String.class, (instant) -> String.valueOf(instant.getEpochSecond()));
		return service;
	}

	private record JsonBodyResolver(WireJson json) implements HttpServiceArgumentResolver {

		@Override
		public boolean resolve(@Nullable Object argument, MethodParameter parameter,
				HttpRequestValues.Builder requestValues) {
			if (!parameter.hasParameterAnnotation(RequestBody.class)) {
				return false;
			}
			Assert.notNull(argument, () -> parameter.getParameterName() + " must not be null");
			requestValues.setContentType(MediaType.APPLICATION_JSON);
			requestValues.setBodyValue(this.json.write(argument));
			return true;
		}

	}

	private static final class OperationProcessor implements HttpRequestValues.Processor {

		private final Api api;

		private final String feature;

		private final Map<Method, Operation> operations = new ConcurrentHashMap<>();

		OperationProcessor(Api api, Class<?> type) {
			this.api = api;
			this.feature = StringUtils.uncapitalize(type.getSimpleName().replaceFirst("Operations$", ""));
		}

		@Override
		public void process(Method method, MethodParameter[] parameters, @Nullable Object[] arguments,
				HttpRequestValues.Builder builder) {
			builder.addAttribute(Operation.class.getName(),
					this.operations.computeIfAbsent(method, (key) -> describe(key, builder)));
			ResponseField field = method.getAnnotation(ResponseField.class);
			if (field != null) {
				builder.addAttribute(ResponseField.class.getName(), field.value());
			}
			ErrorAdvice advice = method.getAnnotation(ErrorAdvice.class);
			if (advice != null) {
				builder.addAttribute(ErrorAdvice.class.getName(), advice);
			}
		}

		private Operation describe(Method method, HttpRequestValues.Metadata metadata) {
			boolean safe = metadata.getHttpMethod() != HttpMethod.POST
					|| AnnotatedElementUtils.hasAnnotation(method, SafeToRetry.class);
			String path = metadata.getUriTemplate();
			Assert.state(path != null, () -> method + " has no path");
			return new Operation(this.api, this.feature + "." + method.getName(), path, safe, rateLimit(method));
		}

		private RateLimitBucket rateLimit(Method method) {
			RateLimited own = AnnotatedElementUtils.findMergedAnnotation(method, RateLimited.class);
			RateLimited effective = (own != null) ? own
					: AnnotatedElementUtils.findMergedAnnotation(method.getDeclaringClass(), RateLimited.class);
			return (effective != null) ? effective.value() : RateLimitBucket.of(this.api);
		}

	}

}
