/**
 * The server of the fake from its inside.
 */
@NullMarked
package io.github.customeriospring.test.internal.server;

import org.jspecify.annotations.NullMarked;
