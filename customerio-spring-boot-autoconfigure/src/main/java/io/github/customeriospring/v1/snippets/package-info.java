/**
 * Snippets: texts that messages share.
 */
@NullMarked
package io.github.customeriospring.v1.snippets;

import org.jspecify.annotations.NullMarked;
