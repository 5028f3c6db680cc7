/**
 * Assertions on what has arrived in the fake, thing by thing and all of a kind. They
 * begin at {@code CustomerioAssertions.assertThat}.
 */
@NullMarked
package io.github.customeriospring.test.assertj;

import org.jspecify.annotations.NullMarked;
