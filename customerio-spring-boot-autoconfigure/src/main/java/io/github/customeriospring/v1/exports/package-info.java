/**
 * Exports of people and messages, through the App API.
 */
@NullMarked
package io.github.customeriospring.v1.exports;

import org.jspecify.annotations.NullMarked;
