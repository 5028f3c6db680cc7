/**
 * Transactional messages to one person: email, push, SMS, WhatsApp, in-app and inbox.
 */
@NullMarked
package io.github.customeriospring.v1.transactional;

import org.jspecify.annotations.NullMarked;
