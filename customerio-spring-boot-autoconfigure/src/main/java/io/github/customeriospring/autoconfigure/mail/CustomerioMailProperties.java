package io.github.customeriospring.autoconfigure.mail;

import io.github.customeriospring.v1.transactional.TemplateId;
import org.jspecify.annotations.Nullable;

import org.springframework.boot.context.properties.ConfigurationProperties;

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

	@Nullable TemplateId toTemplateId() {
		if (this.template == null) {
			return null;
		}
		return this.template.matches("\\d{1,18}") ? TemplateId.of(Long.parseLong(this.template))
				: TemplateId.of(this.template);
	}

}
