/**
 * Transactional messages in the fake's App API. Not meant for users: the types may change
 * in any release.
 */
@NullMarked
package io.github.customeriospring.test.internal.api.send;

import org.jspecify.annotations.NullMarked;
