/**
 * A fake Customer.io for tests: a real HTTP server on the loopback interface with a
 * workspace inside, and AssertJ assertions on what has arrived in it.
 */
@NullMarked
package io.github.customeriospring.test;

import org.jspecify.annotations.NullMarked;
