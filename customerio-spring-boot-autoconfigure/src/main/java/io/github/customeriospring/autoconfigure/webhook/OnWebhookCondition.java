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

import java.util.List;

import org.jspecify.annotations.Nullable;

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
		Binder binder = Binder.get(context.getEnvironment());
		String path = binder.bind("customerio.webhook.path", String.class).orElse(null);
		List<String> signingKeys = binder.bind("customerio.webhook.signing-keys", Bindable.listOf(String.class))
			.orElse(List.of());
		return isConfigured(path, signingKeys) ? ConditionOutcome.match(message.foundExactly("a signing key or a path"))
				: ConditionOutcome.noMatch(message.didNotFind("property", "properties")
					.items("customerio.webhook.signing-keys", "customerio.webhook.path"));
	}

	static boolean isConfigured(@Nullable String path, List<String> signingKeys) {
		return StringUtils.hasText(path) || signingKeys.stream().anyMatch(StringUtils::hasText);
	}

}
