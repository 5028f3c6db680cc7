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

package io.github.customeriospring.v1.workspaces;

import org.jspecify.annotations.Nullable;

/**
 * A workspace of the account. Counts are refreshed about once an hour.
 *
 * @param id the number of the workspace
 * @param name the name, or {@code null}
 * @param people how many people it holds
 * @param objectTypes how many object types it holds
 * @param objects how many objects it holds
 * @param messagesSent messages sent in the present billing period
 * @param billableMessagesSent those of them that are billed
 * @since 0.1.0
 */
public record Workspace(long id, @Nullable String name, long people, long objectTypes, long objects, long messagesSent,
		long billableMessagesSent) {

}
