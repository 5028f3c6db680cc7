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

package io.github.customeriospring.publisher.lane;

import java.time.Duration;
import java.util.concurrent.ThreadFactory;

import io.github.customeriospring.publisher.PublisherSettings;
import org.jspecify.annotations.Nullable;

/**
 * How lanes deliver.
 *
 * @param publisher the settings that all stores have
 * @param giveUpAfter how old an operation may get while requests fail, or {@code null} if
 * none is given up
 * @param threads makes the threads
 * @since 0.1.0
 */
public record LaneSettings(PublisherSettings publisher, @Nullable Duration giveUpAfter, ThreadFactory threads) {
}
