/**
 * The Track API of the fake, version 1 and 2. Not meant for users: the types may change
 * in any release.
 */
@NullMarked
package io.github.customeriospring.test.internal.api.track;

import org.jspecify.annotations.NullMarked;
