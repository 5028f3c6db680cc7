package io.github.customeriospring.autoconfigure;

import io.github.customeriospring.Api;
import io.github.customeriospring.autoconfigure.diagnostics.PropertyNames;
import io.github.customeriospring.trackv1.CustomerioTrackV1Client;
import io.github.customeriospring.v2.CustomerioV2Client;

import org.springframework.beans.factory.annotation.Qualifier;
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
	@Qualifier(Workspace.DEFAULT)
	@ConditionalOnMissingBean(CustomerioTrackConnectionDetails.class)
	@ConditionalOnCredential(Api.TRACK)
	PropertiesCustomerioTrackConnectionDetails customerioTrackConnectionDetails(CustomerioProperties properties) {
		return new PropertiesCustomerioTrackConnectionDetails(PropertyNames.PREFIX, properties.getTrack(),
				properties.getRegion());
	}

	@Bean
	@Qualifier(Workspace.DEFAULT)
	@ConditionalOnMissingBean
	@ConditionalOnBean(CustomerioTrackConnectionDetails.class)
	CustomerioV2Client customerioV2Client(Workspaces workspaces, CustomerioClientBuilderConfigurer configurer,
			CustomerioTrackConnectionDetails details) {
		return new CustomerioClients(workspaces.getDefault(), configurer).v2(details);
	}

	@Bean
	@Qualifier(Workspace.DEFAULT)
	@ConditionalOnMissingBean
	@ConditionalOnBean(CustomerioTrackConnectionDetails.class)
	CustomerioTrackV1Client customerioTrackV1Client(Workspaces workspaces, CustomerioClientBuilderConfigurer configurer,
			CustomerioTrackConnectionDetails details) {
		return new CustomerioClients(workspaces.getDefault(), configurer).trackV1(details);
	}

}
