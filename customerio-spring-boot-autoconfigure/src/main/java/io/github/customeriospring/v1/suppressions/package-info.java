/**
 * Addresses to which email providers do not send, through the App API.
 */
@NullMarked
package io.github.customeriospring.v1.suppressions;

import org.jspecify.annotations.NullMarked;
