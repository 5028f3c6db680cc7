/**
 * Auto-configuration of rate limits.
 */
@NullMarked
package io.github.customeriospring.autoconfigure.ratelimit;

import org.jspecify.annotations.NullMarked;
