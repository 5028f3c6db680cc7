/**
 * How often what became of messages, for campaigns, broadcasts, newsletters and
 * transactional messages alike.
 */
@NullMarked
package io.github.customeriospring.v1.shared.metrics;

import org.jspecify.annotations.NullMarked;
