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

import org.jspecify.annotations.Nullable;

/**
 * Why Customer.io has refused an operation. Publishing it again as it is does not help.
 * <p>
 * {@link #toString()} leaves the words out, since they may quote what was sent.
 *
 * @param reason a short word for the reason, or {@code null}
 * @param field the field with the error, or {@code null}
 * @param message the error in words, or {@code null}
 * @since 0.1.0
 */
public record OperationRefusal(@Nullable String reason, @Nullable String field, @Nullable String message) {

	@Override
	public String toString() {
		return "OperationRefusal[..]";
	}

}
