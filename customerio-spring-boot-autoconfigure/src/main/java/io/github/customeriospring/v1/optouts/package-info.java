/**
 * People who want no messages of a sender, read through the App API.
 */
@NullMarked
package io.github.customeriospring.v1.optouts;

import org.jspecify.annotations.NullMarked;
