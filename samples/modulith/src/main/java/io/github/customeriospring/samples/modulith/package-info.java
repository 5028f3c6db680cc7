/**
 * An application whose modules talk in events, one of which sends operations to
 * Customer.io.
 */
@NullMarked
package io.github.customeriospring.samples.modulith;

import org.jspecify.annotations.NullMarked;
