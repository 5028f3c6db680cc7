/**
 * Tests of the fake over real HTTP, one class for each area.
 */
@NullMarked
package io.github.customeriospring.test;

import org.jspecify.annotations.NullMarked;
