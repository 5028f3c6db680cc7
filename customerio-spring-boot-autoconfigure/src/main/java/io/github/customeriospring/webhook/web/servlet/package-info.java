/**
 * What takes webhooks in applications with Spring MVC.
 */
@NullMarked
package io.github.customeriospring.webhook.web.servlet;

import org.jspecify.annotations.NullMarked;
