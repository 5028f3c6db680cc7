/**
 * The state of the fake: people, objects, relationships, events and deliveries, by
 * Customer.io's rules and without HTTP or JSON.
 * <p>
 * For the fake itself, may change in any release.
 */
@NullMarked
package io.github.customeriospring.test.internal.workspace;

import org.jspecify.annotations.NullMarked;
