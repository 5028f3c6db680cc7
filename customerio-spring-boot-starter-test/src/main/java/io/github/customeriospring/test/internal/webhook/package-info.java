/**
 * Reports what happens in the workspace to a webhook of the application.
 * <p>
 * For the fake itself, may change in any release.
 */
@NullMarked
package io.github.customeriospring.test.internal.webhook;

import org.jspecify.annotations.NullMarked;
