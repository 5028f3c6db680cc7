/**
 * Spring's {@code JavaMailSender} on Customer.io's transactional email.
 */
@NullMarked
package io.github.customeriospring.mail;

import org.jspecify.annotations.NullMarked;
