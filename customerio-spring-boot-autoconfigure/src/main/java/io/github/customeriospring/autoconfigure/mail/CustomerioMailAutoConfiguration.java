package io.github.customeriospring.autoconfigure.mail;

import java.util.ArrayList;
import java.util.List;

import io.github.customeriospring.autoconfigure.CustomerioAppAutoConfiguration;
import io.github.customeriospring.autoconfigure.CustomerioClientBuilderConfigurer;
import io.github.customeriospring.mail.CustomerioMailCustomizer;
import io.github.customeriospring.mail.CustomerioMailSender;
import io.github.customeriospring.v1.CustomerioV1Client;
import io.github.customeriospring.v1.transactional.TemplateId;
import jakarta.mail.internet.MimeMessage;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
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
@ConditionalOnBooleanProperty("customerio.mail.enabled")
@ConditionalOnBean(CustomerioClientBuilderConfigurer.class)
@EnableConfigurationProperties(CustomerioMailProperties.class)
public final class CustomerioMailAutoConfiguration {

	@Bean
	@ConditionalOnMissingBean(MailSender.class)
	CustomerioMailSender customerioMailSender(CustomerioV1Client client, CustomerioMailProperties properties,
			ObjectProvider<CustomerioMailCustomizer> customizers) {
		List<CustomerioMailCustomizer> all = new ArrayList<>();
		TemplateId template = properties.toTemplateId();
		if (template != null) {
			all.add((email, message) -> email.template(template));
		}
		customizers.orderedStream().forEach(all::add);
		return new CustomerioMailSender(client.transactional(), all);
	}

}
