package io.github.customeriospring.webhook.inbox;

import java.time.Instant;

import io.github.customeriospring.webhook.ReceivedWebhook;

/**
 * A webhook that was put aside.
 *
 * @param id names it among the dead letters of its inbox
 * @param webhook the webhook
 * @param received when it arrived
 * @param died when it was put aside
 * @param reason why, in words and without data
 * @since 0.1.0
 */
public record DeadWebhook(String id, ReceivedWebhook webhook, Instant received, Instant died, String reason) {

}
