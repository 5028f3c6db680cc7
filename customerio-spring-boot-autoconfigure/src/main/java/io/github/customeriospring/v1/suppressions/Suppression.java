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

package io.github.customeriospring.v1.suppressions;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

/**
 * An address to which an email provider does not send.
 * <p>
 * {@link #toString()} leaves the address and the reason out, which may quote it.
 *
 * @param email the address, or {@code null}
 * @param created since when, or {@code null}
 * @param reason why, in the words of a server, or {@code null}
 * @param status the status that a server answered, such as {@code 550}, or {@code null}
 * @since 0.1.0
 */
public record Suppression(@Nullable String email, @Nullable Instant created, @Nullable String reason,
		@Nullable String status) {

	@Override
	public String toString() {
		return "Suppression[status=" + this.status + "]";
	}

}
