package io.github.customeriospring.test.internal.inspector;

import java.util.function.BiConsumer;
import java.util.function.Consumer;

/**
 * What somebody can do with a message that was sent, by its delivery id.
 *
 * @param open opens it
 * @param click clicks the link with an address
 * @param bounce lets it bounce for a reason
 * @param unsubscribe unsubscribes the person
 * @since 0.1.0
 */
public record DeliveryControls(Consumer<String> open, BiConsumer<String, String> click,
		BiConsumer<String, String> bounce, Consumer<String> unsubscribe) {

}
