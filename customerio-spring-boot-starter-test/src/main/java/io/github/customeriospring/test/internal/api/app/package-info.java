/**
 * The App API of the fake. Not meant for users: the types may change in any release.
 */
@NullMarked
package io.github.customeriospring.test.internal.api.app;

import org.jspecify.annotations.NullMarked;
