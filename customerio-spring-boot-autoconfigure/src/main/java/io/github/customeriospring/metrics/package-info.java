/**
 * Metrics and tracing of calls, with Micrometer.
 */
@NullMarked
package io.github.customeriospring.metrics;

import org.jspecify.annotations.NullMarked;
