/**
 * Tests of the fake in contexts that load a part of an application.
 */
@NullMarked
package io.github.customeriospring.test.slices;

import org.jspecify.annotations.NullMarked;
