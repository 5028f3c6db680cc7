/**
 * Rate limits on the client's side, with Bucket4j.
 */
@NullMarked
package io.github.customeriospring.ratelimit;

import org.jspecify.annotations.NullMarked;
