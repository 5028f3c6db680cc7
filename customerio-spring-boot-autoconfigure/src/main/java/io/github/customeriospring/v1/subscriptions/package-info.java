/**
 * What people can subscribe to, read through the App API.
 */
@NullMarked
package io.github.customeriospring.v1.subscriptions;

import org.jspecify.annotations.NullMarked;
