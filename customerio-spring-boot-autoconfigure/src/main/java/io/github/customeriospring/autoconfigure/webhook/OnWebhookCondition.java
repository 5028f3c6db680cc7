package io.github.customeriospring.autoconfigure.webhook;

import org.springframework.boot.autoconfigure.condition.ConditionMessage;
import org.springframework.boot.autoconfigure.condition.ConditionOutcome;
import org.springframework.boot.autoconfigure.condition.SpringBootCondition;
import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.context.annotation.ConditionContext;
import org.springframework.core.type.AnnotatedTypeMetadata;
import org.springframework.util.StringUtils;

/**
 * Matches when the default workspace has a signing key or a path for webhooks, with some
 * text, so that an empty environment variable counts as none.
 */
class OnWebhookCondition extends SpringBootCondition {

	@Override
	public ConditionOutcome getMatchOutcome(ConditionContext context, AnnotatedTypeMetadata metadata) {
		ConditionMessage.Builder message = ConditionMessage.forCondition("Webhook");
		CustomerioWebhookProperties properties = new CustomerioWebhookProperties();
		Binder.get(context.getEnvironment()).bind("customerio.webhook", Bindable.ofInstance(properties));
		return isConfigured(properties) ? ConditionOutcome.match(message.foundExactly("a signing key or a path"))
				: ConditionOutcome.noMatch(message.didNotFind("property", "properties")
					.items("customerio.webhook.signing-keys", "customerio.webhook.path"));
	}

	static boolean isConfigured(CustomerioWebhookProperties properties) {
		return StringUtils.hasText(properties.getPath())
				|| properties.getSigningKeys().stream().anyMatch(StringUtils::hasText);
	}

}
