/**
 * What holds for all of Customer.io, read through the App API.
 */
@NullMarked
package io.github.customeriospring.v1.info;

import org.jspecify.annotations.NullMarked;
