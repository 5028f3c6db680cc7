package io.github.customeriospring.webhook.inbox.jdbc;

import java.time.Instant;

/**
 * A webhook as it stands in the inbox, without its payload.
 *
 * @param part the part
 * @param due when to handle it, in milliseconds since 1970, or 0 for at once
 * @param id ascending in the order of insertion
 * @param eventId names the event
 * @param attempts how often handling it has failed
 * @param received when it arrived
 */
record InboxRow(int part, long due, long id, String eventId, int attempts, Instant received) {

}
