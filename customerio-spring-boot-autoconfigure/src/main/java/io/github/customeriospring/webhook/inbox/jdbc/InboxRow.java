/*
 * Copyright 2026-present the original author or authors.
 *
 * Licensed under the Apache License, Version 2.0 (the "License");
 * you may not use this file except in compliance with the License.
 * You may obtain a copy of the License at
 *
 *      https://www.apache.org/licenses/LICENSE-2.0
 *
 * Unless required by applicable law or agreed to in writing, software
 * distributed under the License is distributed on an "AS IS" BASIS,
 * WITHOUT WARRANTIES OR CONDITIONS OF ANY KIND, either express or implied.
 * See the License for the specific language governing permissions and
 * limitations under the License.
 */

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
