/**
 * Broadcasts that are triggered through the App API.
 */
@NullMarked
package io.github.customeriospring.v1.broadcasts;

import org.jspecify.annotations.NullMarked;
