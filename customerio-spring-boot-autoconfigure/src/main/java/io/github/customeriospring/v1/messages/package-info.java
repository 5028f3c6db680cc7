/**
 * Messages that were sent, read through the App API.
 */
@NullMarked
package io.github.customeriospring.v1.messages;

import org.jspecify.annotations.NullMarked;
