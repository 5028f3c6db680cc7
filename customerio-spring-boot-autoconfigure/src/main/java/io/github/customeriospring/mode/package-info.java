/**
 * Modes of the clients: requests leave as they are, go to other recipients, or do not
 * leave at all.
 */
@NullMarked
package io.github.customeriospring.mode;

import org.jspecify.annotations.NullMarked;
