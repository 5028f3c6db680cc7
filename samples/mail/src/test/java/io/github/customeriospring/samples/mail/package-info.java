/**
 * Tests of the mail sample, and its start with a fake Customer.io.
 */
@NullMarked
package io.github.customeriospring.samples.mail;

import org.jspecify.annotations.NullMarked;
