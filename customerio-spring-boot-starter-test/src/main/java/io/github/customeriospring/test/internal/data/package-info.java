/**
 * What a workspace of the fake holds besides people, objects and messages. Not meant for
 * users: the types may change in any release.
 *
 * @since 0.1.0
 */
@NullMarked
package io.github.customeriospring.test.internal.data;

import org.jspecify.annotations.NullMarked;
