/**
 * What messages say: actions of campaigns and broadcasts, and contents of newsletters and
 * transactional messages.
 */
@NullMarked
package io.github.customeriospring.v1.shared.content;

import org.jspecify.annotations.NullMarked;
