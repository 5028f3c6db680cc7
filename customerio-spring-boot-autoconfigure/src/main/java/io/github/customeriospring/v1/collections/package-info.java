/**
 * Collections: tables that messages look things up in.
 */
@NullMarked
package io.github.customeriospring.v1.collections;

import org.jspecify.annotations.NullMarked;
