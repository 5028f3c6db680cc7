/**
 * What has gone out to people through the fake: transactional messages, broadcasts and
 * live notifications.
 */
@NullMarked
package io.github.customeriospring.test.messaging;

import org.jspecify.annotations.NullMarked;
