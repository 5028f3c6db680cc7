/**
 * The fake as a program of its own, for applications in any language.
 */
@NullMarked
package io.github.customeriospring.test.standalone;

import org.jspecify.annotations.NullMarked;
