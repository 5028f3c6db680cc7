package io.github.customeriospring.autoconfigure.endpoint;

import io.github.customeriospring.autoconfigure.publisher.CustomerioPublisherAutoConfiguration;
import io.github.customeriospring.autoconfigure.publisher.Publishers;

import org.springframework.boot.actuate.autoconfigure.endpoint.condition.ConditionalOnAvailableEndpoint;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.context.annotation.Bean;

/**
 * {@link EnableAutoConfiguration Auto-configuration} of the
 * {@link CustomerioPublisherEndpoint}.
 *
 * @since 0.1.0
 */
@AutoConfiguration(after = CustomerioPublisherAutoConfiguration.class)
@ConditionalOnClass(ConditionalOnAvailableEndpoint.class)
@ConditionalOnAvailableEndpoint(CustomerioPublisherEndpoint.class)
@ConditionalOnBean(Publishers.class)
public final class CustomerioPublisherEndpointAutoConfiguration {

	@Bean
	@ConditionalOnMissingBean
	CustomerioPublisherEndpoint customerioPublisherEndpoint(Publishers publishers) {
		return new CustomerioPublisherEndpoint(publishers);
	}

}
