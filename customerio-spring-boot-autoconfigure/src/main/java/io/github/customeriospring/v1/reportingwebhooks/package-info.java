/**
 * Webhooks that tell what became of messages, managed through the App API.
 */
@NullMarked
package io.github.customeriospring.v1.reportingwebhooks;

import org.jspecify.annotations.NullMarked;
