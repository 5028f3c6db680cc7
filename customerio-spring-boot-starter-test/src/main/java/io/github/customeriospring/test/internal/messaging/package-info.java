/**
 * Takes what goes out to people: transactional messages, broadcasts and live
 * notifications.
 * <p>
 * For the fake itself, may change in any release.
 */
@NullMarked
package io.github.customeriospring.test.internal.messaging;

import org.jspecify.annotations.NullMarked;
