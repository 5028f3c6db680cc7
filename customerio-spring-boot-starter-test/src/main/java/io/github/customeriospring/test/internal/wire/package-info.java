/**
 * Reads and writes what requests are made of: JSON, percent-encoding and lists of
 * addresses.
 * <p>
 * For the fake itself, may change in any release.
 */
@NullMarked
package io.github.customeriospring.test.internal.wire;

import org.jspecify.annotations.NullMarked;
