package io.github.customeriospring.autoconfigure.ratelimit;

import io.github.bucket4j.Bucket;
import io.github.bucket4j.distributed.proxy.ProxyManager;
import io.github.customeriospring.autoconfigure.CustomerioAutoConfiguration;
import io.github.customeriospring.http.RateLimiter;
import io.github.customeriospring.ratelimit.Bucket4jRateLimiter;
import io.github.customeriospring.ratelimit.RateLimitListener;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;

/**
 * {@link EnableAutoConfiguration Auto-configuration} of the rate limits of Customer.io
 * clients: in memory, or shared with other instances when the application has one
 * {@code ProxyManager<String>} of Bucket4j, or a primary one.
 *
 * @since 0.1.0
 */
@AutoConfiguration(before = CustomerioAutoConfiguration.class)
@ConditionalOnClass(Bucket.class)
@ConditionalOnBooleanProperty(name = "customerio.enabled", matchIfMissing = true)
@ConditionalOnBooleanProperty(name = "customerio.rate-limit.enabled", matchIfMissing = true)
@EnableConfigurationProperties(CustomerioRateLimitProperties.class)
public final class CustomerioRateLimitAutoConfiguration {

	@Bean
	@ConditionalOnMissingBean(RateLimiter.class)
	Bucket4jRateLimiter customerioRateLimiter(CustomerioRateLimitProperties properties,
			ObjectProvider<ProxyManager<String>> proxyManager, ObjectProvider<RateLimitListener> listener) {
		RateLimitListener effective = listener.getIfAvailable(() -> RateLimitListener.NONE);
		ProxyManager<String> shared = proxyManager.getIfUnique();
		return (shared != null)
				? Bucket4jRateLimiter.shared(properties.toSettings(), shared, properties.getWorkspace(), effective)
				: Bucket4jRateLimiter.inMemory(properties.toSettings(), effective);
	}

}
