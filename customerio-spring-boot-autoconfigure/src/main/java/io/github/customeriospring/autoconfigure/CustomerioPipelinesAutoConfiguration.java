package io.github.customeriospring.autoconfigure;

import io.github.customeriospring.Api;
import io.github.customeriospring.pipelines.CustomerioPipelinesClient;

import org.springframework.beans.factory.ObjectProvider;
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
	@ConditionalOnCredential(Api.PIPELINES)
	PropertiesCustomerioPipelinesConnectionDetails customerioPipelinesConnectionDetails(
			CustomerioProperties properties) {
		return new PropertiesCustomerioPipelinesConnectionDetails(properties);
	}

	@Bean
	@ConditionalOnMissingBean
	@ConditionalOnBean(CustomerioPipelinesConnectionDetails.class)
	CustomerioPipelinesClient customerioPipelinesClient(CustomerioClientBuilderConfigurer configurer,
			CustomerioPipelinesConnectionDetails details, CustomerioProperties properties,
			ObjectProvider<CustomerioPipelinesClientCustomizer> customizers) {
		CustomerioPipelinesClient.Builder builder = configurer.configure(CustomerioPipelinesClient.builder()
			.apiKey(details.getApiKey())
			.strictMode(properties.getPipelines().isStrictMode()), details.getBaseUrl());
		customizers.orderedStream().forEach((customizer) -> customizer.customize(builder));
		return builder.build();
	}

	/**
	 * The connection details that come from the properties.
	 */
	static final class PropertiesCustomerioPipelinesConnectionDetails implements CustomerioPipelinesConnectionDetails {

		private final CustomerioProperties properties;

		PropertiesCustomerioPipelinesConnectionDetails(CustomerioProperties properties) {
			this.properties = properties;
		}

		@Override
		public String getBaseUrl() {
			return BaseUrlCheck.require(Api.PIPELINES, "customerio.pipelines.base-url",
					this.properties.getPipelines().getBaseUrl(), this.properties.getRegion());
		}

		@Override
		public String getApiKey() {
			return CredentialChecks.requireUser(Api.PIPELINES, "customerio.pipelines.api-key",
					this.properties.getPipelines().getApiKey());
		}

	}

}
