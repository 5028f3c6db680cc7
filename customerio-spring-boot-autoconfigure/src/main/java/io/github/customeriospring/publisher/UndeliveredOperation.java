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

import java.time.Instant;
import java.util.Arrays;

import io.github.customeriospring.Api;
import io.github.customeriospring.Arguments;
import org.jspecify.annotations.Nullable;

/**
 * An operation that was handed over and will not be delivered.
 * <p>
 * {@link #toString()} leaves the operation out.
 *
 * @param workspace the name of the workspace
 * @param api the API that it was for
 * @param payload the operation as it is kept, which holds personal data: the JSON that
 * would have been sent, for the Pipelines API after a line with context and integrations
 * @param handedOver when it was handed over
 * @since 0.1.0
 */
@SuppressWarnings("ArrayRecordComponent")
public record UndeliveredOperation(String workspace, Api api, byte[] payload, Instant handedOver) {

	public UndeliveredOperation {
		Arguments.notNull(workspace, "workspace");
		Arguments.notNull(api, "api");
		Arguments.notNull(payload, "payload");
		Arguments.notNull(handedOver, "handedOver");
	}

	@Override
	public boolean equals(@Nullable Object other) {
		return other instanceof UndeliveredOperation that && this.workspace.equals(that.workspace)
				&& this.api == that.api && Arrays.equals(this.payload, that.payload)
				&& this.handedOver.equals(that.handedOver);
	}

	@Override
	public int hashCode() {
		return Arrays.hashCode(this.payload);
	}

	@Override
	public String toString() {
		return "UndeliveredOperation[workspace=%s, api=%s, %d bytes, handedOver=%s]".formatted(this.workspace, this.api,
				this.payload.length, this.handedOver);
	}

}
