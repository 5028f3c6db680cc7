package io.github.customeriospring.autoconfigure.metrics;

import io.github.customeriospring.autoconfigure.publisher.CustomerioPublisherAutoConfiguration;
import io.github.customeriospring.autoconfigure.publisher.Publishers;
import io.github.customeriospring.metrics.BatchMeters;
import io.github.customeriospring.metrics.PublisherMeters;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;

import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.context.annotation.Bean;

/**
 * {@link EnableAutoConfiguration Auto-configuration} of metrics for publishers.
 *
 * @since 0.1.0
 */
@AutoConfiguration(after = CustomerioPublisherAutoConfiguration.class,
		afterName = "org.springframework.boot.micrometer.metrics.autoconfigure.CompositeMeterRegistryAutoConfiguration")
@ConditionalOnClass(MeterRegistry.class)
@ConditionalOnBean({ MeterRegistry.class, Publishers.class })
public final class CustomerioPublisherMetricsAutoConfiguration {

	@Bean
	@ConditionalOnMissingBean
	BatchMeters customerioPublisherBatchMeters(MeterRegistry registry) {
		return new BatchMeters(registry);
	}

	@Bean
	@ConditionalOnMissingBean(name = "customerioPublisherMeters")
	MeterBinder customerioPublisherMeters(Publishers publishers) {
		return (registry) -> publishers.all()
			.forEach((workspace) -> workspace.byApi()
				.forEach((api, publisher) -> new PublisherMeters(publisher, workspace.workspace(), api)
					.bindTo(registry)));
	}

}
