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
