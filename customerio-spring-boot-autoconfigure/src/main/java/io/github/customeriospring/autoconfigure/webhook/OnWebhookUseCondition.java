/*
 * Copyright 2026-present the original author or authors.
 *
 * Licensed under the Apache License, Version 2.0 (the "License");
 * you may not use this file except in compliance with the License.
 * You may obtain a copy of the License at
 *
 *      https://www.apache.org/licenses/LICENSE-2.0
 *
 * Unless required by applicable law or agreed to in writing, software
 * distributed under the License is distributed on an "AS IS" BASIS,
 * WITHOUT WARRANTIES OR CONDITIONS OF ANY KIND, either express or implied.
 * See the License for the specific language governing permissions and
 * limitations under the License.
 */

package io.github.customeriospring.autoconfigure.webhook;

import java.util.Objects;

import io.github.customeriospring.autoconfigure.diagnostics.PropertyGroups;
import io.github.customeriospring.autoconfigure.workspace.Workspaces;
import io.github.customeriospring.webhook.inbox.WebhookInbox;

import org.springframework.beans.factory.BeanFactoryUtils;
import org.springframework.boot.autoconfigure.condition.ConditionMessage;
import org.springframework.boot.autoconfigure.condition.ConditionOutcome;
import org.springframework.boot.autoconfigure.condition.SpringBootCondition;
import org.springframework.context.annotation.ConditionContext;
import org.springframework.context.annotation.ConfigurationCondition;
import org.springframework.context.aot.AbstractAotProcessor;
import org.springframework.core.type.AnnotatedTypeMetadata;

/**
 * Matches when there may be something to do about webhooks: when anything is set for
 * them, when the application has keys or an inbox of its own, or when there are
 * workspaces with a name, which are asked later. Most applications receive none, and
 * start sooner without.
 */
class OnWebhookUseCondition extends SpringBootCondition implements ConfigurationCondition {

	@Override
	public ConfigurationPhase getConfigurationPhase() {
		return ConfigurationPhase.REGISTER_BEAN;
	}

	@Override
	public ConditionOutcome getMatchOutcome(ConditionContext context, AnnotatedTypeMetadata metadata) {
		ConditionMessage.Builder message = ConditionMessage.forCondition("Webhooks");
		if (Boolean.getBoolean(AbstractAotProcessor.AOT_PROCESSING)) {
			return ConditionOutcome
				.match(message.because("it is not known yet what is set where the application runs"));
		}
		if (PropertyGroups.mayBeSet(context.getEnvironment(), "customerio.webhook")) {
			return ConditionOutcome.match(message.foundExactly("properties"));
		}
		if (Workspaces.areNamed(context.getEnvironment())) {
			return ConditionOutcome.match(message.foundExactly("workspaces"));
		}
		return (hasBean(context, CustomerioWebhookConnectionDetails.class) || hasBean(context, WebhookInbox.class))
				? ConditionOutcome.match(message.foundExactly("beans"))
				: ConditionOutcome.noMatch(message.didNotFind("properties, workspaces or beans").atAll());
	}

	private static boolean hasBean(ConditionContext context, Class<?> type) {
		return BeanFactoryUtils.beanNamesForTypeIncludingAncestors(Objects.requireNonNull(context.getBeanFactory()),
				type, true, false).length > 0;
	}

}
