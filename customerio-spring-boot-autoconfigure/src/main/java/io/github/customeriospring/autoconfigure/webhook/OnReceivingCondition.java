package io.github.customeriospring.autoconfigure.webhook;

import io.github.customeriospring.autoconfigure.ConditionalOnWorkspaces;

import org.springframework.boot.autoconfigure.condition.AnyNestedCondition;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;

/**
 * Matches when webhooks may be received: by the default workspace, or by those with a
 * name, which are asked later.
 */
class OnReceivingCondition extends AnyNestedCondition {

	OnReceivingCondition() {
		super(ConfigurationPhase.REGISTER_BEAN);
	}

	@ConditionalOnBean(CustomerioWebhookConnectionDetails.class)
	static class OnDefaultWorkspace {

	}

	@ConditionalOnWorkspaces
	static class OnNamedWorkspaces {

	}

}
