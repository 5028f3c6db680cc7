package io.github.customeriospring.webhook;

/**
 * Nothing more: Slack messages, webhooks and channels that this version does not know
 * have no details of their own.
 *
 * @since 0.1.0
 */
public record OtherDetails() implements DeliveryDetails {

}
