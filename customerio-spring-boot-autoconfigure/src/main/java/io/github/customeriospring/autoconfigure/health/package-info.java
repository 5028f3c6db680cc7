/**
 * Auto-configuration of health.
 */
@NullMarked
package io.github.customeriospring.autoconfigure.health;

import org.jspecify.annotations.NullMarked;
