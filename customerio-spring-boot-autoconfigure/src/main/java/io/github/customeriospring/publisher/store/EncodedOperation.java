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

package io.github.customeriospring.publisher.store;

import org.jspecify.annotations.Nullable;

/**
 * An operation as a store keeps it.
 *
 * @param keys hashes of the keys whose order it keeps: one, or two of which it needs
 * both. They are the same in all processes and versions
 * @param payload the operation as its API writes it
 * @param traceParent the span in which it was handed over, in W3C's form, or {@code null}
 * if there is none
 * @since 0.1.0
 */
@SuppressWarnings("ArrayRecordComponent")
public record EncodedOperation(int[] keys, byte[] payload, @Nullable String traceParent) {

	@Override
	public String toString() {
		return "EncodedOperation[%d bytes]".formatted(this.payload.length);
	}

}
