package io.github.customeriospring.test.messaging;

import java.util.Locale;

/**
 * How a transactional message reaches a person.
 *
 * @since 0.1.0
 */
public enum MessageChannel {

	EMAIL, PUSH, SMS, WHATSAPP, IN_APP, INBOX_MESSAGE;

	/**
	 * The name in the path of requests.
	 * @return the name
	 */
	public String wireName() {
		return name().toLowerCase(Locale.ROOT);
	}

}
