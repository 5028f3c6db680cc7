package io.github.customeriospring.autoconfigure.health;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;

import io.github.customeriospring.autoconfigure.CustomerioAppAutoConfiguration;
import io.github.customeriospring.autoconfigure.CustomerioAppConnectionDetails;
import io.github.customeriospring.autoconfigure.CustomerioClientBuilderConfigurer;
import io.github.customeriospring.autoconfigure.CustomerioProperties;
import io.github.customeriospring.autoconfigure.CustomerioTrackAutoConfiguration;
import io.github.customeriospring.autoconfigure.CustomerioTrackConnectionDetails;
import io.github.customeriospring.autoconfigure.CustomerioTrackV1ClientCustomizer;
import io.github.customeriospring.autoconfigure.CustomerioV1ClientCustomizer;
import io.github.customeriospring.health.CustomerioAppHealthIndicator;
import io.github.customeriospring.health.CustomerioHealthContributor;
import io.github.customeriospring.health.CustomerioTrackHealthIndicator;
import io.github.customeriospring.trackv1.CustomerioTrackV1Client;
import io.github.customeriospring.v1.CustomerioV1Client;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.autoconfigure.condition.AnyNestedCondition;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.health.autoconfigure.contributor.ConditionalOnEnabledHealthIndicator;
import org.springframework.boot.health.contributor.HealthContributor;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Conditional;

/**
 * {@link EnableAutoConfiguration Auto-configuration} of the health of Customer.io, with a
 * component for each API whose credential is there.
 *
 * @since 0.1.0
 */
@AutoConfiguration(after = { CustomerioAppAutoConfiguration.class, CustomerioTrackAutoConfiguration.class })
@ConditionalOnClass({ HealthContributor.class, ConditionalOnEnabledHealthIndicator.class })
@ConditionalOnEnabledHealthIndicator("customerio")
@ConditionalOnBean(CustomerioClientBuilderConfigurer.class)
@Conditional(CustomerioHealthAutoConfiguration.OnAnyApi.class)
@EnableConfigurationProperties(CustomerioHealthProperties.class)
public final class CustomerioHealthAutoConfiguration {

	private final CustomerioClientBuilderConfigurer configurer;

	private final CustomerioHealthProperties properties;

	CustomerioHealthAutoConfiguration(CustomerioClientBuilderConfigurer configurer,
			CustomerioHealthProperties properties) {
		properties.check();
		this.configurer = configurer;
		this.properties = properties;
	}

	@Bean
	@ConditionalOnMissingBean(name = { "customerioHealthIndicator", "customerioHealthContributor" })
	CustomerioHealthContributor customerioHealthContributor(CustomerioProperties customerio,
			ObjectProvider<CustomerioAppConnectionDetails> app, ObjectProvider<CustomerioTrackConnectionDetails> track,
			ObjectProvider<CustomerioV1ClientCustomizer> appCustomizers,
			ObjectProvider<CustomerioTrackV1ClientCustomizer> trackCustomizers) {
		Map<String, HealthIndicator> components = new LinkedHashMap<>();
		app.ifAvailable((details) -> components.put("app",
				new CustomerioAppHealthIndicator(appProbe(details, appCustomizers))));
		track.ifAvailable((details) -> components.put("track",
				new CustomerioTrackHealthIndicator(trackProbe(details, trackCustomizers), customerio.getRegion())));
		return new CustomerioHealthContributor(components, this.properties.getTimeToLive(),
				this.properties.getTimeout());
	}

	private CustomerioV1Client appProbe(CustomerioAppConnectionDetails details,
			ObjectProvider<CustomerioV1ClientCustomizer> customizers) {
		return this.configurer
			.configureProbe(CustomerioV1Client.builder().apiKey(details.getApiKey()), details.getBaseUrl(),
					probeTimeout(),
					(builder) -> customizers.orderedStream().forEach((customizer) -> customizer.customize(builder)))
			.build();
	}

	private CustomerioTrackV1Client trackProbe(CustomerioTrackConnectionDetails details,
			ObjectProvider<CustomerioTrackV1ClientCustomizer> customizers) {
		return this.configurer
			.configureProbe(CustomerioTrackV1Client.builder().siteId(details.getSiteId()).apiKey(details.getApiKey()),
					details.getBaseUrl(), probeTimeout(),
					(builder) -> customizers.orderedStream().forEach((customizer) -> customizer.customize(builder)))
			.build();
	}

	/**
	 * Return when a probe ends by itself: after nobody waits for it any more, so that
	 * what is said of a late answer names the property of the health.
	 */
	private Duration probeTimeout() {
		Duration timeout = this.properties.getTimeout();
		return (timeout.compareTo(Duration.ofHours(1)) < 0) ? timeout.multipliedBy(2) : timeout;
	}

	static class OnAnyApi extends AnyNestedCondition {

		OnAnyApi() {
			super(ConfigurationPhase.REGISTER_BEAN);
		}

		@ConditionalOnBean(CustomerioAppConnectionDetails.class)
		static class App {

		}

		@ConditionalOnBean(CustomerioTrackConnectionDetails.class)
		static class Track {

		}

	}

}
