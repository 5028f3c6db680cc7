/**
 * Auto-configuration of metrics and tracing.
 */
@NullMarked
package io.github.customeriospring.autoconfigure.metrics;

import org.jspecify.annotations.NullMarked;
