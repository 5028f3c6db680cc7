/**
 * The code that README shows, compiled and run.
 */
@NullMarked
package io.github.customeriospring.readme;

import org.jspecify.annotations.NullMarked;
