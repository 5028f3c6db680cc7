package io.github.customeriospring.autoconfigure;

import io.github.customeriospring.Api;
import io.github.customeriospring.trackv1.CustomerioTrackV1Client;
import io.github.customeriospring.v2.CustomerioV2Client;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.context.annotation.Bean;

/**
 * {@link EnableAutoConfiguration Auto-configuration} of the clients of the Track API,
 * when its credential is there.
 *
 * @since 0.1.0
 */
@AutoConfiguration(after = CustomerioAutoConfiguration.class)
@ConditionalOnBean(CustomerioClientBuilderConfigurer.class)
public final class CustomerioTrackAutoConfiguration {

	@Bean
	@ConditionalOnMissingBean(CustomerioTrackConnectionDetails.class)
	@ConditionalOnCredential(Api.TRACK)
	PropertiesCustomerioTrackConnectionDetails customerioTrackConnectionDetails(CustomerioProperties properties) {
		return new PropertiesCustomerioTrackConnectionDetails(properties);
	}

	@Bean
	@ConditionalOnMissingBean
	@ConditionalOnBean(CustomerioTrackConnectionDetails.class)
	CustomerioV2Client customerioV2Client(CustomerioClientBuilderConfigurer configurer,
			CustomerioTrackConnectionDetails details, ObjectProvider<CustomerioV2ClientCustomizer> customizers) {
		CustomerioV2Client.Builder builder = configurer.configure(
				CustomerioV2Client.builder().siteId(details.getSiteId()).apiKey(details.getApiKey()),
				details.getBaseUrl());
		customizers.orderedStream().forEach((customizer) -> customizer.customize(builder));
		return builder.build();
	}

	@Bean
	@ConditionalOnMissingBean
	@ConditionalOnBean(CustomerioTrackConnectionDetails.class)
	CustomerioTrackV1Client customerioTrackV1Client(CustomerioClientBuilderConfigurer configurer,
			CustomerioTrackConnectionDetails details, ObjectProvider<CustomerioTrackV1ClientCustomizer> customizers) {
		CustomerioTrackV1Client.Builder builder = configurer.configure(
				CustomerioTrackV1Client.builder().siteId(details.getSiteId()).apiKey(details.getApiKey()),
				details.getBaseUrl());
		customizers.orderedStream().forEach((customizer) -> customizer.customize(builder));
		return builder.build();
	}

	/**
	 * The connection details that come from the properties.
	 */
	static final class PropertiesCustomerioTrackConnectionDetails implements CustomerioTrackConnectionDetails {

		private final CustomerioProperties properties;

		PropertiesCustomerioTrackConnectionDetails(CustomerioProperties properties) {
			this.properties = properties;
		}

		@Override
		public String getBaseUrl() {
			return BaseUrlCheck.require(Api.TRACK, "customerio.track.base-url", this.properties.getTrack().getBaseUrl(),
					this.properties.getRegion());
		}

		@Override
		public String getSiteId() {
			return CredentialChecks.requireUser(Api.TRACK, "customerio.track.site-id",
					this.properties.getTrack().getSiteId());
		}

		@Override
		public String getApiKey() {
			return CredentialChecks.require(Api.TRACK, "customerio.track.api-key",
					this.properties.getTrack().getApiKey());
		}

	}

}
