/**
 * Words shared by all clients: identifiers, regions and the exception family.
 */
@NullMarked
package io.github.customeriospring;

import org.jspecify.annotations.NullMarked;
