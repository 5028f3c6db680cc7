package io.github.customeriospring.autoconfigure.publisher;

import java.time.Duration;
import java.util.Objects;
import java.util.function.UnaryOperator;

import io.github.customeriospring.autoconfigure.CustomerioClientBuilderConfigurer;
import io.github.customeriospring.autoconfigure.CustomerioTrackAutoConfiguration;
import io.github.customeriospring.autoconfigure.CustomerioTrackConnectionDetails;
import io.github.customeriospring.autoconfigure.Workspace;
import io.github.customeriospring.autoconfigure.WorkspaceContributor;
import io.github.customeriospring.autoconfigure.Workspaces;
import io.github.customeriospring.autoconfigure.diagnostics.PropertyNames;
import io.github.customeriospring.publisher.CustomerioPublisher;
import io.github.customeriospring.publisher.PublisherListener;
import io.github.customeriospring.publisher.memory.MemoryPublisher;
import io.github.customeriospring.v2.CustomerioV2Client;

import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.thread.Threading;
import org.springframework.context.annotation.Bean;
import org.springframework.core.env.Environment;
import org.springframework.core.task.VirtualThreadTaskExecutor;

/**
 * {@link EnableAutoConfiguration Auto-configuration} of a {@link CustomerioPublisher} for
 * each workspace that has a credential of the Track API. It has no thread until something
 * is published.
 *
 * @since 0.1.0
 */
@AutoConfiguration(after = CustomerioTrackAutoConfiguration.class)
@ConditionalOnBean(CustomerioClientBuilderConfigurer.class)
@EnableConfigurationProperties(CustomerioPublisherProperties.class)
public final class CustomerioPublisherAutoConfiguration {

	private static final String ENABLED = "customerio.publisher.enabled";

	@Bean
	@Qualifier(Workspace.DEFAULT)
	@ConditionalOnBooleanProperty(name = ENABLED, matchIfMissing = true)
	@ConditionalOnMissingBean(CustomerioPublisher.class)
	@ConditionalOnBean(CustomerioTrackConnectionDetails.class)
	MemoryPublisher customerioPublisher(Workspaces workspaces, CustomerioPublisherProperties properties,
			Environment environment) {
		return create(workspaces.getDefault(), properties, PropertyNames::common, environment);
	}

	@Bean
	@Qualifier(Workspace.DEFAULT)
	@ConditionalOnBean(MemoryPublisher.class)
	PublisherLifecycle customerioPublisherLifecycle(MemoryPublisher publisher, Environment environment) {
		return new PublisherLifecycle(publisher, phaseTimeout(environment));
	}

	@Bean
	static WorkspaceContributor customerioPublisherWorkspaceContributor(Environment environment) {
		return (workspace) -> {
			if (workspace.isEnabled("publisher.enabled", true) && workspace.hasOwnBean(CustomerioV2Client.class)
					&& !workspace.hasOwnBean(CustomerioPublisher.class)) {
				workspace.register(MemoryPublisher.class,
						() -> create(workspace, workspace.bind("publisher", new CustomerioPublisherProperties()),
								workspace::property, environment));
				workspace.register(PublisherLifecycle.class,
						() -> new PublisherLifecycle(
								Objects.requireNonNull(workspace.ownBean(CustomerioPublisher.class)),
								phaseTimeout(environment)));
			}
		};
	}

	private static MemoryPublisher create(Workspace workspace, CustomerioPublisherProperties properties,
			UnaryOperator<String> names, Environment environment) {
		MemoryPublisher.Builder builder = MemoryPublisher.builder(workspace.v2Builder().buildBatchConnection())
			.workspace(workspace.name())
			.settings(properties.toSettings(names))
			.memory(properties.getMemory().toSettings(names))
			.listeners(workspace.beans(PublisherListener.class));
		if (Threading.VIRTUAL.isActive(environment)) {
			builder.threads(new VirtualThreadTaskExecutor("customerio-publisher-").getVirtualThreadFactory());
		}
		return builder.build();
	}

	private static Duration phaseTimeout(Environment environment) {
		return environment.getProperty("spring.lifecycle.timeout-per-shutdown-phase", Duration.class,
				Duration.ofSeconds(30));
	}

}
