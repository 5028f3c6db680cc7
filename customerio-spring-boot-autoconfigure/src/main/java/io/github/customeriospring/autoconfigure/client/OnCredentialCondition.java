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

package io.github.customeriospring.autoconfigure.client;

import java.util.ArrayList;
import java.util.List;

import io.github.customeriospring.Api;
import io.github.customeriospring.autoconfigure.diagnostics.ConfiguredProperties;
import io.github.customeriospring.autoconfigure.diagnostics.PropertyNames;

import org.springframework.boot.autoconfigure.condition.ConditionMessage;
import org.springframework.boot.autoconfigure.condition.ConditionOutcome;
import org.springframework.boot.autoconfigure.condition.SpringBootCondition;
import org.springframework.context.annotation.ConditionContext;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.core.type.AnnotatedTypeMetadata;
import org.springframework.util.StringUtils;

/**
 * Condition behind {@link ConditionalOnCredential}.
 */
@Order(Ordered.HIGHEST_PRECEDENCE + 40)
class OnCredentialCondition extends SpringBootCondition {

	@Override
	public ConditionOutcome getMatchOutcome(ConditionContext context, AnnotatedTypeMetadata metadata) {
		Api api = metadata.getAnnotations().get(ConditionalOnCredential.class).getEnum("value", Api.class);
		ConfiguredProperties properties = new ConfiguredProperties(context.getEnvironment());
		ConditionMessage.Builder message = ConditionMessage.forCondition(ConditionalOnCredential.class);
		if ("log".equalsIgnoreCase(properties.value("customerio.mode"))) {
			return ConditionOutcome.match(message.because("nothing is sent in mode log"));
		}
		List<String> missing = new ArrayList<>();
		for (String key : api.credentialKeys(PropertyNames.PREFIX)) {
			if (StringUtils.hasText(properties.value(key))) {
				return ConditionOutcome.match(message.foundExactly(key));
			}
			String placeholder = properties.unresolvedPlaceholder(key);
			missing
				.add((placeholder != null) ? "%s with unresolved placeholder '%s'".formatted(key, placeholder) : key);
		}
		return ConditionOutcome.noMatch(message.didNotFind("property", "properties").items(missing));
	}

}
