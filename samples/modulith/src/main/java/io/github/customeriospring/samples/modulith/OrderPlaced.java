package io.github.customeriospring.samples.modulith;

/**
 * A customer has placed an order.
 *
 * @param customerId who
 * @param orderId the order
 */
record OrderPlaced(String customerId, String orderId) {
}
