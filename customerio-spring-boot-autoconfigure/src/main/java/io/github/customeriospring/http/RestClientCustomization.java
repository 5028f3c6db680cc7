package io.github.customeriospring.http;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.function.Consumer;

import org.jspecify.annotations.Nullable;

import org.springframework.http.client.ClientHttpRequestFactory;
import org.springframework.web.client.RestClient;

/**
 * A change to a {@link RestClient.Builder} that keeps back the request factory: the
 * builder cannot be asked for it, and a mock that is bound there must neither be ignored
 * nor used without guard.
 */
final class RestClientCustomization implements InvocationHandler {

	private final RestClient.Builder builder;

	private @Nullable ClientHttpRequestFactory requestFactory;

	private RestClientCustomization(RestClient.Builder builder) {
		this.builder = builder;
	}

	/**
	 * Apply the given change.
	 * @param builder the builder to change
	 * @param customizer the change
	 * @return the request factory that was set, which the builder does not have
	 */
	static @Nullable ClientHttpRequestFactory apply(RestClient.Builder builder,
			Consumer<RestClient.Builder> customizer) {
		RestClientCustomization customization = new RestClientCustomization(builder);
		customizer.accept((RestClient.Builder) Proxy.newProxyInstance(RestClient.Builder.class.getClassLoader(),
				new Class<?>[] { RestClient.Builder.class }, customization));
		return customization.requestFactory;
	}

	@Override
	@SuppressWarnings("unchecked")
	public @Nullable Object invoke(Object proxy, Method method, Object @Nullable [] arguments) throws Throwable {
		if (method.getName().equals("requestFactory") && arguments != null) {
			this.requestFactory = (ClientHttpRequestFactory) arguments[0];
			return proxy;
		}
		if (method.getName().equals("apply") && arguments != null) {
			((Consumer<RestClient.Builder>) arguments[0]).accept((RestClient.Builder) proxy);
			return proxy;
		}
		try {
			Object result = method.invoke(this.builder, arguments);
			return (result == this.builder) ? proxy : result;
		}
		catch (InvocationTargetException ex) {
			throw ex.getTargetException();
		}
	}

}
