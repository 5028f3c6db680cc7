/**
 * Keeps operations in a topic of Apache Kafka until they are delivered.
 */
@NullMarked
package io.github.customeriospring.publisher.kafka;

import org.jspecify.annotations.NullMarked;
