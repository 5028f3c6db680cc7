/**
 * The Pipelines API of the fake. Not meant for users: the types may change in any
 * release.
 */
@NullMarked
package io.github.customeriospring.test.internal.api.pipelines;

import org.jspecify.annotations.NullMarked;
