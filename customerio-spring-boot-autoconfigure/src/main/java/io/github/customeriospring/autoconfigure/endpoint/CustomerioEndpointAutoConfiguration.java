package io.github.customeriospring.autoconfigure.endpoint;

import java.time.Clock;

import io.github.customeriospring.autoconfigure.CustomerioAutoConfiguration;
import io.github.customeriospring.autoconfigure.Workspaces;
import io.github.customeriospring.http.RecentFailures;

import org.springframework.boot.actuate.autoconfigure.endpoint.condition.ConditionalOnAvailableEndpoint;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.context.annotation.Bean;

/**
 * {@link EnableAutoConfiguration Auto-configuration} of the {@link CustomerioEndpoint}.
 *
 * @since 0.1.0
 */
@AutoConfiguration(after = CustomerioAutoConfiguration.class)
@ConditionalOnClass(ConditionalOnAvailableEndpoint.class)
@ConditionalOnAvailableEndpoint(CustomerioEndpoint.class)
@ConditionalOnBean(Workspaces.class)
public final class CustomerioEndpointAutoConfiguration {

	@Bean
	@ConditionalOnMissingBean
	RecentFailures customerioRecentFailures() {
		return new RecentFailures(Clock.systemUTC());
	}

	@Bean
	@ConditionalOnMissingBean
	CustomerioEndpoint customerioEndpoint(Workspaces workspaces, RecentFailures failures) {
		return new CustomerioEndpoint(workspaces, failures);
	}

}
