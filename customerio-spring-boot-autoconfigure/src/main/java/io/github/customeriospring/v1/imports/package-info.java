/**
 * Imports of CSV files, through the App API.
 */
@NullMarked
package io.github.customeriospring.v1.imports;

import org.jspecify.annotations.NullMarked;
