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
