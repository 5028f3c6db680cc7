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

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

import io.github.customeriospring.autoconfigure.client.CustomerioAppAutoConfiguration;
import io.github.customeriospring.autoconfigure.client.CustomerioClientBuilderConfigurer;
import io.github.customeriospring.autoconfigure.diagnostics.InvalidCustomerioPropertyException;
import io.github.customeriospring.autoconfigure.diagnostics.PropertyNames;
import io.github.customeriospring.autoconfigure.workspace.Workspace;
import io.github.customeriospring.autoconfigure.workspace.WorkspaceContributor;
import io.github.customeriospring.mail.CustomerioMailCustomizer;
import io.github.customeriospring.mail.CustomerioMailSender;
import io.github.customeriospring.v1.CustomerioV1Client;
import io.github.customeriospring.v1.transactional.TemplateId;
import jakarta.mail.internet.MimeMessage;
import org.jspecify.annotations.Nullable;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Lazy;
import org.springframework.mail.MailSender;
import org.springframework.mail.javamail.JavaMailSender;

/**
 * {@link EnableAutoConfiguration Auto-configuration} of a {@link JavaMailSender} on
 * Customer.io, when the application asks for it. It goes before Boot's sender for SMTP,
 * and fails without a client of the App API rather than to let mail go out by SMTP.
 *
 * @since 0.1.0
 */
@AutoConfiguration(after = CustomerioAppAutoConfiguration.class,
		beforeName = "org.springframework.boot.mail.autoconfigure.MailSenderAutoConfiguration")
@ConditionalOnClass({ JavaMailSender.class, MimeMessage.class })
@ConditionalOnBean(CustomerioClientBuilderConfigurer.class)
@EnableConfigurationProperties(CustomerioMailProperties.class)
public final class CustomerioMailAutoConfiguration {

	private static final String ENABLED = "customerio.mail.enabled";

	@Bean
	@Qualifier(Workspace.DEFAULT)
	@ConditionalOnBooleanProperty(ENABLED)
	@ConditionalOnMissingBean(MailSender.class)
	CustomerioMailSender customerioMailSender(CustomerioV1Client client, CustomerioMailProperties properties,
			ObjectProvider<CustomerioMailCustomizer> customizers) {
		return create(client, properties.toTemplateId(PropertyNames::common), customizers.orderedStream().toList());
	}

	@Bean
	@Lazy
	static WorkspaceContributor customerioMailWorkspaceContributor() {
		return (workspace) -> {
			if (!workspace.isEnabled("mail.enabled", false) || workspace.hasOwnBean(MailSender.class)) {
				return;
			}
			if (workspace.hasOwnBean(CustomerioV1Client.class)) {
				workspace.register(CustomerioMailSender.class, () -> create(workspace));
			}
			else if (!workspace.property("mail.enabled").equals(ENABLED)) {
				throw new InvalidCustomerioPropertyException(workspace.property("mail.enabled"),
						"is true, but the workspace has no credential of the App API",
						"Set the app.api-key beside it.");
			}
		};
	}

	private static CustomerioMailSender create(Workspace workspace) {
		CustomerioMailProperties properties = workspace.bind("mail", new CustomerioMailProperties());
		return create(Objects.requireNonNull(workspace.ownBean(CustomerioV1Client.class)),
				properties.toTemplateId(workspace::property), workspace.beans(CustomerioMailCustomizer.class));
	}

	private static CustomerioMailSender create(CustomerioV1Client client, @Nullable TemplateId template,
			List<CustomerioMailCustomizer> customizers) {
		List<CustomerioMailCustomizer> all = new ArrayList<>();
		if (template != null) {
			all.add((email, message) -> email.template(template));
		}
		all.addAll(customizers);
		return new CustomerioMailSender(client.transactional(), all);
	}

}
