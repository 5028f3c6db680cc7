/**
 * What publishers have to do with events of Spring: operations that an application
 * publishes as events, and events that tell about operations that are not delivered.
 */
@NullMarked
package io.github.customeriospring.publisher.event;

import org.jspecify.annotations.NullMarked;
