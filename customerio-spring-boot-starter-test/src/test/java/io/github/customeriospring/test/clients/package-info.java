/**
 * Tests of the clients against the fake: what one client writes is read back through the
 * fake and through the App API.
 */
@NullMarked
package io.github.customeriospring.test.clients;

import org.jspecify.annotations.NullMarked;
