package io.github.customeriospring.mail;

import io.github.customeriospring.v1.transactional.SendEmail;
import jakarta.mail.internet.MimeMessage;

/**
 * Changes an email that comes from Spring's mail support before it is sent: sets the
 * template whose metrics it counts towards, identifies the person by id, or turns
 * tracking off.
 *
 * @since 0.1.0
 */
@FunctionalInterface
public interface CustomerioMailCustomizer {

	/**
	 * Change the given email.
	 * @param email the email, with everything that the message says
	 * @param message the message that the application sends, not to be changed
	 */
	void customize(SendEmail email, MimeMessage message);

}
