package io.github.customeriospring.readme;

import io.github.customeriospring.PersonId;
import io.github.customeriospring.mode.CustomerioMode;
import io.github.customeriospring.mode.RedirectSettings;
import io.github.customeriospring.v1.CustomerioV1Client;

/**
 * The code in {@code docs/modes.md}.
 */
class ModeExamples {

	CustomerioV1Client redirected(String key) {
		// @formatter:off
		CustomerioV1Client v1 = CustomerioV1Client.builder()
			.apiKey(key)
			.mode(CustomerioMode.redirect(RedirectSettings.none()
				.withEmail("qa@example.com")
				.withPerson(PersonId.id("qa-person"))))
			.build();
		// @formatter:on
		return v1;
	}

}
