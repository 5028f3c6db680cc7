/**
 * Moves people and messages between a workspace and files.
 */
@NullMarked
package io.github.customeriospring.samples.reports;

import org.jspecify.annotations.NullMarked;
