package io.github.customeriospring.autoconfigure.endpoint;

import io.github.customeriospring.autoconfigure.webhook.CustomerioWebhookInboxAutoConfiguration;
import io.github.customeriospring.autoconfigure.webhook.WebhookInboxes;

import org.springframework.boot.actuate.autoconfigure.endpoint.condition.ConditionalOnAvailableEndpoint;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.context.annotation.Bean;

/**
 * {@link EnableAutoConfiguration Auto-configuration} of the
 * {@link CustomerioWebhookEndpoint}.
 *
 * @since 0.1.0
 */
@AutoConfiguration(after = CustomerioWebhookInboxAutoConfiguration.class)
@ConditionalOnClass(ConditionalOnAvailableEndpoint.class)
@ConditionalOnAvailableEndpoint(CustomerioWebhookEndpoint.class)
@ConditionalOnBean(WebhookInboxes.class)
public final class CustomerioWebhookEndpointAutoConfiguration {

	@Bean
	@ConditionalOnMissingBean
	CustomerioWebhookEndpoint customerioWebhookEndpoint(WebhookInboxes inboxes) {
		return new CustomerioWebhookEndpoint(inboxes);
	}

}
