/**
 * Types that several features of the App API have in common.
 */
@NullMarked
package io.github.customeriospring.v1.shared;

import org.jspecify.annotations.NullMarked;
