/**
 * People, read through the App API.
 */
@NullMarked
package io.github.customeriospring.v1.customers;

import org.jspecify.annotations.NullMarked;
