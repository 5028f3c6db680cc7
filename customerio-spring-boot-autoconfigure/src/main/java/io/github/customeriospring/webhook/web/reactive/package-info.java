/**
 * What takes webhooks in applications with Spring WebFlux.
 */
@NullMarked
package io.github.customeriospring.webhook.web.reactive;

import org.jspecify.annotations.NullMarked;
