package io.github.customeriospring.webhook.inbox.jdbc;

import io.github.customeriospring.jdbc.Codecs;
import io.github.customeriospring.jdbc.Database;

/**
 * What an inbox has in its database.
 *
 * @param database the database
 * @param table what is not handled yet
 * @param ids what is known
 * @param deadLetters what was put aside
 * @param codecs write and read payloads
 */
record InboxStore(Database database, InboxTable table, InboxIds ids, InboxDeadLetters deadLetters, Codecs codecs) {

}
