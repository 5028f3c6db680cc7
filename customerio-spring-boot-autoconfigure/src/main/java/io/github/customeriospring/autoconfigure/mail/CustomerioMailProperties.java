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

package io.github.customeriospring.autoconfigure.mail;

import java.util.function.UnaryOperator;

import io.github.customeriospring.autoconfigure.diagnostics.InvalidCustomerioPropertyException;
import io.github.customeriospring.autoconfigure.diagnostics.PropertyChecks;
import io.github.customeriospring.v1.transactional.TemplateId;
import org.jspecify.annotations.Nullable;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.util.StringUtils;

/**
 * Properties of Spring's mail support on Customer.io.
 *
 * @since 0.1.0
 */
@ConfigurationProperties("customerio.mail")
public class CustomerioMailProperties {

	/**
	 * Whether the application's mail is sent through Customer.io instead of SMTP.
	 */
	private boolean enabled;

	/**
	 * Number or trigger name of the transactional message among whose emails the
	 * application's mail counts. Its content is overridden.
	 */
	private @Nullable String template;

	public boolean isEnabled() {
		return this.enabled;
	}

	public void setEnabled(boolean enabled) {
		this.enabled = enabled;
	}

	public @Nullable String getTemplate() {
		return this.template;
	}

	public void setTemplate(@Nullable String template) {
		this.template = template;
	}

	@Nullable TemplateId toTemplateId(UnaryOperator<String> names) {
		String name = names.apply("mail.template");
		PropertyChecks.resolved(name, this.template);
		if (!StringUtils.hasText(this.template)) {
			return null;
		}
		if (!this.template.matches("\\d{1,18}")) {
			return triggerName(name, this.template);
		}
		long id = Long.parseLong(this.template);
		PropertyChecks.atLeast(name, 1, id);
		return TemplateId.of(id);
	}

	private static TemplateId triggerName(String property, String template) {
		try {
			return TemplateId.of(template);
		}
		catch (IllegalArgumentException ex) {
			throw new InvalidCustomerioPropertyException(property,
					"must be a number or a trigger name, without line breaks and other control characters",
					"Set it to the number or the trigger name of a transactional message, or remove it.");
		}
	}

}
