package io.github.customeriospring.autoconfigure;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.core.env.Environment;

/**
 * {@link EnableAutoConfiguration Auto-configuration} of a look at the properties, also
 * where their values keep everything else from being configured.
 *
 * @since 0.1.0
 */
@AutoConfiguration
public final class CustomerioReviewAutoConfiguration {

	@Bean
	ConfigurationReview customerioConfigurationReview(Environment environment, ObjectProvider<Workspaces> workspaces) {
		return new ConfigurationReview(environment, workspaces);
	}

}
