/**
 * The state of the fake: people, objects, relationships, events and deliveries, by
 * Customer.io's rules and without HTTP or JSON. The snapshots are meant for users, the
 * other types may change in any release.
 */
@NullMarked
package io.github.customeriospring.test.workspace;

import org.jspecify.annotations.NullMarked;
