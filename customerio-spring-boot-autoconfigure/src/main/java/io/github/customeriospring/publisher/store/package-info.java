/**
 * What all publishers have in common, and what they need of a store.
 */
@NullMarked
package io.github.customeriospring.publisher.store;

import org.jspecify.annotations.NullMarked;
