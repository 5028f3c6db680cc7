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

package io.github.customeriospring.jdbc.queue;

import org.jspecify.annotations.Nullable;

/**
 * What all instances can see of a lease.
 *
 * @param part the part of the queue
 * @param owner who has it now, or {@code null} if nobody has
 * @param epoch which of the leases of the part it is
 * @param wantedBy who else asks for it now, or {@code null} if nobody does
 * @since 0.1.0
 */
public record LeaseRow(int part, @Nullable String owner, long epoch, @Nullable String wantedBy) {

	boolean isFreeFor(String instance) {
		return (this.owner == null || this.owner.equals(instance))
				&& (this.wantedBy == null || this.wantedBy.equals(instance));
	}

}
