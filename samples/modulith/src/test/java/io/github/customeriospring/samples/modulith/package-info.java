/**
 * Tests of the Spring Modulith sample.
 */
@NullMarked
package io.github.customeriospring.samples.modulith;

import org.jspecify.annotations.NullMarked;
