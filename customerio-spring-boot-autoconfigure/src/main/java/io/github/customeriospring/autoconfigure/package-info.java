/**
 * Auto-configuration for Spring Boot.
 */
@NullMarked
package io.github.customeriospring.autoconfigure;

import org.jspecify.annotations.NullMarked;
