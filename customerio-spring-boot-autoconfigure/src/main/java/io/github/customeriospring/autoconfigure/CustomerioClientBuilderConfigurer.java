package io.github.customeriospring.autoconfigure;

import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;

import io.github.customeriospring.autoconfigure.transport.CustomerioHttpProperties;
import io.github.customeriospring.http.ApiClientBuilder;
import io.github.customeriospring.http.CallObserver;
import io.github.customeriospring.http.RateLimiter;
import io.github.customeriospring.http.RetrySettings;
import io.github.customeriospring.http.transport.Transport;
import io.github.customeriospring.json.SharedJson;

/**
 * Gives a builder what the application has configured for all clients. Use it to build
 * further clients, for a second workspace for example. Customer.io limits each workspace
 * on its own: give the clients of another one a
 * {@linkplain ApiClientBuilder#rateLimiter(RateLimiter) limiter} of their own.
 *
 * @since 0.1.0
 */
public final class CustomerioClientBuilderConfigurer {

	private final String propertyPrefix;

	private final Supplier<Transport> transport;

	private final CustomerioHttpProperties http;

	private final RetrySettings retry;

	private final CallObserver observer;

	private final RateLimiter rateLimiter;

	private final List<CustomerioRestClientCustomizer> customizers;

	private final SharedJson json;

	CustomerioClientBuilderConfigurer(String propertyPrefix, Supplier<Transport> transport,
			CustomerioHttpProperties http, RetrySettings retry, CallObserver observer, RateLimiter rateLimiter,
			List<CustomerioRestClientCustomizer> customizers,
			List<CustomerioJsonMapperBuilderCustomizer> jsonCustomizers) {
		this.propertyPrefix = propertyPrefix;
		this.transport = transport;
		this.http = http;
		this.retry = retry;
		this.observer = observer;
		this.rateLimiter = rateLimiter;
		this.customizers = customizers;
		SharedJson json = new SharedJson();
		for (CustomerioJsonMapperBuilderCustomizer customizer : jsonCustomizers) {
			json = json.with(customizer::customize);
		}
		this.json = json;
	}

	/**
	 * Return what carries the requests of the clients.
	 */
	Transport transport() {
		return this.transport.get();
	}

	/**
	 * Configure the given builder.
	 * @param <B> the type of the builder
	 * @param builder the builder
	 * @param baseUrl where the API is
	 * @return the builder
	 */
	public <B extends ApiClientBuilder<B>> B configure(B builder, String baseUrl) {
		builder.transport(this.transport.get())
			.attemptTimeout(this.http.getAttemptTimeout())
			.maxResponseSize(this.http.getMaxResponseSize())
			.baseUrl(baseUrl)
			.propertyPrefix(this.propertyPrefix)
			.retry(this.retry)
			.observer(this.observer)
			.rateLimiter(this.rateLimiter)
			.json(this.json);
		if (this.http.getReadTimeout() != null) {
			builder.readTimeout(this.http.getReadTimeout());
		}
		this.customizers.forEach((customizer) -> builder.customize(customizer::customize));
		return builder;
	}

	/**
	 * Configure the given builder for a client that only asks whether the API is well:
	 * without retries, not held back by rate limits and not counted among the
	 * application's calls, whatever its customizers set.
	 * @param <B> the type of the builder
	 * @param builder the builder
	 * @param baseUrl where the API is
	 * @param timeout how long a call may take in all
	 * @param customizers the application's customizers, which have the say in everything
	 * else
	 * @return the builder
	 */
	public <B extends ApiClientBuilder<B>> B configureProbe(B builder, String baseUrl, Duration timeout,
			Consumer<B> customizers) {
		customizers.accept(configure(builder, baseUrl));
		return builder.retry(RetrySettings.none())
			.observer(CallObserver.NONE)
			.rateLimiter(RateLimiter.NONE)
			.attemptTimeout(timeout);
	}

}
