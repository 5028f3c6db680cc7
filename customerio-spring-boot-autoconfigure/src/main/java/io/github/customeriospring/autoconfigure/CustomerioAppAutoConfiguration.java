package io.github.customeriospring.autoconfigure;

import io.github.customeriospring.Api;
import io.github.customeriospring.v1.CustomerioV1Client;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.context.annotation.Bean;

/**
 * {@link EnableAutoConfiguration Auto-configuration} of the client of the App API, when
 * its key is there.
 *
 * @since 0.1.0
 */
@AutoConfiguration(after = CustomerioAutoConfiguration.class)
@ConditionalOnBean(CustomerioClientBuilderConfigurer.class)
public final class CustomerioAppAutoConfiguration {

	@Bean
	@ConditionalOnMissingBean(CustomerioAppConnectionDetails.class)
	@ConditionalOnCredential(Api.APP)
	PropertiesCustomerioAppConnectionDetails customerioAppConnectionDetails(CustomerioProperties properties) {
		return new PropertiesCustomerioAppConnectionDetails(properties);
	}

	@Bean
	@ConditionalOnMissingBean
	@ConditionalOnBean(CustomerioAppConnectionDetails.class)
	CustomerioV1Client customerioV1Client(CustomerioClientBuilderConfigurer configurer,
			CustomerioAppConnectionDetails details, ObjectProvider<CustomerioV1ClientCustomizer> customizers) {
		CustomerioV1Client.Builder builder = configurer
			.configure(CustomerioV1Client.builder().apiKey(details.getApiKey()), details.getBaseUrl());
		customizers.orderedStream().forEach((customizer) -> customizer.customize(builder));
		return builder.build();
	}

	/**
	 * The connection details that come from the properties.
	 */
	static final class PropertiesCustomerioAppConnectionDetails implements CustomerioAppConnectionDetails {

		private final CustomerioProperties properties;

		PropertiesCustomerioAppConnectionDetails(CustomerioProperties properties) {
			this.properties = properties;
		}

		@Override
		public String getBaseUrl() {
			return BaseUrlCheck.require(Api.APP, "customerio.app.base-url", this.properties.getApp().getBaseUrl(),
					this.properties.getRegion());
		}

		@Override
		public String getApiKey() {
			return CredentialChecks.require(Api.APP, "customerio.app.api-key", this.properties.getApp().getApiKey());
		}

	}

}
