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

package io.github.customeriospring.publisher;

import io.github.customeriospring.pipelines.PipelinesCall;

/**
 * Delivers calls of the Pipelines API in the background, in batches and in strict mode.
 * <pre class="code">
 * publisher.publish(PipelinesUser.id("42").track("Order Placed", Map.of("total", 23.45)));
 * </pre>
 * <p>
 * The key of a call is the id of its user, or that of a visitor who has no other; a call
 * that names both goes with the user, and an alias waits for all earlier calls of both
 * ids. Calls travel together if they have the same context and integrations, and an alias
 * travels alone.
 *
 * @since 0.1.0
 * @see <a href="https://docs.customer.io/integrations/api/cdp/#operation/batch">Batch
 * requests</a>
 */
public interface CustomerioPipelinesPublisher extends OperationPublisher<PipelinesCall> {

}
