/**
 * What the clients cost compared with the same calls written by hand.
 */
@NullMarked
package io.github.customeriospring.benchmarks;

import org.jspecify.annotations.NullMarked;
