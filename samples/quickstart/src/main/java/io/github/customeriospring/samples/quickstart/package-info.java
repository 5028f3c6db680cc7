/**
 * A small web application that keeps people and companies in Customer.io.
 */
@NullMarked
package io.github.customeriospring.samples.quickstart;

import org.jspecify.annotations.NullMarked;
