/**
 * Custom objects and their relationships, read through the App API.
 */
@NullMarked
package io.github.customeriospring.v1.objects;

import org.jspecify.annotations.NullMarked;
