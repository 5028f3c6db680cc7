/**
 * Tests of the fake where JUnit runs test classes at the same time.
 */
@NullMarked
package io.github.customeriospring.test.parallel;

import org.jspecify.annotations.NullMarked;
