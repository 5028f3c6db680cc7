/**
 * What the fake was told to send: transactional messages, broadcasts and live
 * notifications, by Customer.io's rules and without HTTP or JSON. The snapshots and
 * {@link io.github.customeriospring.test.messaging.Channel} are meant for users, the
 * other types may change in any release.
 */
@NullMarked
package io.github.customeriospring.test.messaging;

import org.jspecify.annotations.NullMarked;
