/**
 * What takes webhooks from a web server.
 */
@NullMarked
package io.github.customeriospring.webhook.web;

import org.jspecify.annotations.NullMarked;
