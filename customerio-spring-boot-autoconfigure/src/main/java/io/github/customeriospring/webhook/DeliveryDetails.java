package io.github.customeriospring.webhook;

/**
 * What only deliveries of one channel have.
 *
 * @since 0.1.0
 */
public sealed interface DeliveryDetails permits EmailDetails, PushDetails, InAppDetails, PhoneDetails, OtherDetails {

}
