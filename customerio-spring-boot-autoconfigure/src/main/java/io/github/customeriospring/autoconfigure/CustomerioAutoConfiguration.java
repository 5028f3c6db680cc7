package io.github.customeriospring.autoconfigure;

import io.github.customeriospring.http.CallObserver;
import io.github.customeriospring.http.RateLimiter;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.http.client.ClientHttpRequestFactoryBuilder;
import org.springframework.boot.http.client.HttpClientSettings;
import org.springframework.boot.http.client.autoconfigure.HttpClientSettingsPropertyMapper;
import org.springframework.boot.http.client.autoconfigure.imperative.ImperativeHttpClientAutoConfiguration;
import org.springframework.boot.restclient.autoconfigure.RestClientAutoConfiguration;
import org.springframework.boot.ssl.SslBundles;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ImportRuntimeHints;
import org.springframework.web.client.RestClient;

/**
 * {@link EnableAutoConfiguration Auto-configuration} of what all Customer.io clients
 * share.
 *
 * @since 0.1.0
 */
@AutoConfiguration(after = { RestClientAutoConfiguration.class, ImperativeHttpClientAutoConfiguration.class })
@ConditionalOnClass({ RestClient.class, HttpClientSettings.class })
@ConditionalOnBooleanProperty(name = "customerio.enabled", matchIfMissing = true)
@EnableConfigurationProperties(CustomerioProperties.class)
@ImportRuntimeHints(CustomerioRuntimeHints.class)
public final class CustomerioAutoConfiguration {

	@Bean
	@ConditionalOnMissingBean
	CustomerioClientBuilderConfigurer customerioClientBuilderConfigurer(CustomerioProperties properties,
			ObjectProvider<RestClient.Builder> restClientBuilder,
			ObjectProvider<ClientHttpRequestFactoryBuilder<?>> requestFactoryBuilder,
			ObjectProvider<HttpClientSettings> httpSettings, ObjectProvider<SslBundles> sslBundles,
			ObjectProvider<CallObserver> observer, ObjectProvider<RateLimiter> rateLimiter,
			ObjectProvider<CustomerioRestClientCustomizer> customizers,
			ObjectProvider<CustomerioJsonMapperBuilderCustomizer> jsonCustomizers) {
		HttpClientSettings settings = new HttpClientSettingsPropertyMapper(sslBundles.getIfAvailable(),
				httpSettings.getIfAvailable())
			.map(properties.getHttp());
		return new CustomerioClientBuilderConfigurer(restClientBuilder.getIfAvailable(),
				requestFactoryBuilder.getIfAvailable(), settings, properties.getRetry().toSettings(),
				observer.getIfAvailable(() -> CallObserver.NONE), rateLimiter.getIfAvailable(() -> RateLimiter.NONE),
				customizers.orderedStream().toList(), jsonCustomizers.orderedStream().toList());
	}

}
