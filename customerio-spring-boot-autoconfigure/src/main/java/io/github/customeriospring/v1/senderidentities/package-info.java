/**
 * Sender identities: from whom messages come.
 */
@NullMarked
package io.github.customeriospring.v1.senderidentities;

import org.jspecify.annotations.NullMarked;
