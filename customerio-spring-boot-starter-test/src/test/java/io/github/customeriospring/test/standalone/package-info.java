/**
 * The fake as a program of its own.
 */
@NullMarked
package io.github.customeriospring.test.standalone;

import org.jspecify.annotations.NullMarked;
