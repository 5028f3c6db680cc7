/**
 * What all features that use the application's database have in common.
 */
@NullMarked
package io.github.customeriospring.autoconfigure.jdbc;

import org.jspecify.annotations.NullMarked;
