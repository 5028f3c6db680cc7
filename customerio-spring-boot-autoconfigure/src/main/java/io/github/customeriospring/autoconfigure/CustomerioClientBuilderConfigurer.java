package io.github.customeriospring.autoconfigure;

import java.time.Duration;
import java.util.List;

import io.github.customeriospring.http.ApiClientBuilder;
import io.github.customeriospring.http.CallObserver;
import io.github.customeriospring.http.RateLimiter;
import io.github.customeriospring.http.RetrySettings;
import org.jspecify.annotations.Nullable;

import org.springframework.boot.http.client.ClientHttpRequestFactoryBuilder;
import org.springframework.boot.http.client.HttpClientSettings;
import org.springframework.http.client.ClientHttpRequestFactory;
import org.springframework.web.client.RestClient;

/**
 * Gives a builder what the application has configured for all clients. Use it to build
 * further clients, for a second workspace for example. Customer.io limits each workspace
 * on its own: give the clients of another one a
 * {@linkplain ApiClientBuilder#rateLimiter(RateLimiter) limiter} of their own.
 *
 * @since 0.1.0
 */
public final class CustomerioClientBuilderConfigurer {

	private final RestClient.Builder restClientBuilder;

	private final ClientHttpRequestFactoryBuilder<?> requestFactoryBuilder;

	private final HttpClientSettings httpSettings;

	private final ClientHttpRequestFactory requestFactory;

	private final RetrySettings retry;

	private final CallObserver observer;

	private final RateLimiter rateLimiter;

	private final List<CustomerioJsonMapperBuilderCustomizer> jsonCustomizers;

	CustomerioClientBuilderConfigurer(RestClient.@Nullable Builder restClientBuilder,
			@Nullable ClientHttpRequestFactoryBuilder<?> requestFactoryBuilder, HttpClientSettings httpSettings,
			RetrySettings retry, CallObserver observer, RateLimiter rateLimiter,
			List<CustomerioRestClientCustomizer> customizers,
			List<CustomerioJsonMapperBuilderCustomizer> jsonCustomizers) {
		this.restClientBuilder = (restClientBuilder != null) ? restClientBuilder.clone() : RestClient.builder();
		this.requestFactoryBuilder = (requestFactoryBuilder != null) ? requestFactoryBuilder
				: ClientHttpRequestFactoryBuilder.detect();
		this.httpSettings = httpSettings;
		this.requestFactory = CustomerioRequestFactories.create(this.requestFactoryBuilder, httpSettings);
		this.retry = retry;
		this.observer = observer;
		this.rateLimiter = rateLimiter;
		this.jsonCustomizers = List.copyOf(jsonCustomizers);
		customizers.forEach((customizer) -> customizer.customize(this.restClientBuilder));
	}

	/**
	 * Configure the given builder.
	 * @param <B> the type of the builder
	 * @param builder the builder
	 * @param baseUrl where the API is
	 * @return the builder
	 */
	public <B extends ApiClientBuilder<B>> B configure(B builder, String baseUrl) {
		return builder.restClientBuilder(this.restClientBuilder)
			.requestFactory(this.requestFactory)
			.baseUrl(baseUrl)
			.retry(this.retry)
			.observer(this.observer)
			.rateLimiter(this.rateLimiter)
			.json((json) -> this.jsonCustomizers.forEach((customizer) -> customizer.customize(json)));
	}

	/**
	 * Configure the given builder for a client that only asks whether the API is well:
	 * impatient, without retries, not held back by rate limits and not counted among the
	 * application's calls.
	 * @param <B> the type of the builder
	 * @param builder the builder
	 * @param baseUrl where the API is
	 * @param timeout how long connecting and waiting for the answer may take, each
	 * @return the builder
	 */
	public <B extends ApiClientBuilder<B>> B configureProbe(B builder, String baseUrl, Duration timeout) {
		return configure(builder, baseUrl).retry(RetrySettings.none())
			.observer(CallObserver.NONE)
			.rateLimiter(RateLimiter.NONE)
			.requestFactory(CustomerioRequestFactories.create(this.requestFactoryBuilder,
					this.httpSettings.withTimeouts(timeout, timeout)));
	}

}
