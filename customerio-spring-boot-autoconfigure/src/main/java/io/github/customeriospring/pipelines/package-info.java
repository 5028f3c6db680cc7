/**
 * Client of Customer.io's Pipelines API.
 */
@NullMarked
package io.github.customeriospring.pipelines;

import org.jspecify.annotations.NullMarked;
