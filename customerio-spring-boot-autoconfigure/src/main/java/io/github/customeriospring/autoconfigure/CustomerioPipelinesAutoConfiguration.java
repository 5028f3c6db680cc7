package io.github.customeriospring.autoconfigure;

import io.github.customeriospring.pipelines.CustomerioPipelinesClient;

import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.context.annotation.Bean;

/**
 * {@link EnableAutoConfiguration Auto-configuration} of the client of the Pipelines API,
 * when its key is there.
 *
 * @since 0.1.0
 */
@AutoConfiguration(after = CustomerioAutoConfiguration.class)
@ConditionalOnBean(CustomerioClientBuilderConfigurer.class)
public final class CustomerioPipelinesAutoConfiguration {

	@Bean
	@ConditionalOnMissingBean(CustomerioPipelinesConnectionDetails.class)
	@ConditionalOnCredential("customerio.pipelines.api-key")
	PropertiesCustomerioPipelinesConnectionDetails customerioPipelinesConnectionDetails(
			CustomerioProperties properties) {
		return new PropertiesCustomerioPipelinesConnectionDetails("customerio.", properties.getPipelines(),
				properties.getRegion());
	}

	@Bean
	@ConditionalOnMissingBean
	@ConditionalOnBean(CustomerioPipelinesConnectionDetails.class)
	CustomerioPipelinesClient customerioPipelinesClient(ConfiguredWorkspaces workspaces,
			CustomerioClientBuilderConfigurer configurer, CustomerioPipelinesConnectionDetails details,
			CustomerioProperties properties) {
		return new CustomerioClients(workspaces.getDefault(), configurer).pipelines(details,
				properties.getPipelines().isStrictMode());
	}

}
