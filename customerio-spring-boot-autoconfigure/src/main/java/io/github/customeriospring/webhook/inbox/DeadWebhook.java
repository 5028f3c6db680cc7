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
