/**
 * Health of Customer.io as Actuator shows it.
 */
@NullMarked
package io.github.customeriospring.health;

import org.jspecify.annotations.NullMarked;
