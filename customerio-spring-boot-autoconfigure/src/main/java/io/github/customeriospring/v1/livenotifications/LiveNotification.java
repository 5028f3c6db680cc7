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

package io.github.customeriospring.v1.livenotifications;

import java.time.Instant;

import com.fasterxml.jackson.annotation.JsonEnumDefaultValue;
import io.github.customeriospring.WireValue;
import org.jspecify.annotations.Nullable;

/**
 * The state of a live notification.
 * <p>
 * {@link #toString()} leaves out whose it is and why it failed.
 *
 * @param instanceId the id under which it is updated and ended
 * @param notificationType what kind of thing it follows, or {@code null}
 * @param platform {@code ios} or {@code android}, or {@code null}
 * @param state its state, or {@code null}
 * @param startedAt when it was started, or {@code null}
 * @param expiresAt when it disappears by itself, or {@code null}
 * @param endedAt when it was ended, or {@code null}
 * @param failureReason why it failed, or {@code null}
 * @param lastDelivery the message that was sent last, or {@code null}
 * @since 0.1.0
 */
public record LiveNotification(@Nullable String instanceId, @Nullable String notificationType,
		@Nullable String platform, @Nullable State state, @Nullable Instant startedAt, @Nullable Instant expiresAt,
		@Nullable Instant endedAt, @Nullable String failureReason, @Nullable LastDelivery lastDelivery) {

	@Override
	public String toString() {
		return "LiveNotification[notificationType=" + this.notificationType + ", platform=" + this.platform + ", state="
				+ this.state + "]";
	}

	/**
	 * State of a live notification.
	 */
	public enum State implements WireValue {

		/**
		 * It is shown.
		 */
		ACTIVE("active"),

		/**
		 * It was ended.
		 */
		ENDED("ended"),

		/**
		 * Its time is over.
		 */
		EXPIRED("expired"),

		/**
		 * It could not be shown.
		 */
		FAILED("failed"),

		/**
		 * A state that this version does not know.
		 */
		@JsonEnumDefaultValue
		UNKNOWN("unknown");

		private final String wireName;

		State(String wireName) {
			this.wireName = wireName;
		}

		@Override
		public String wireName() {
			return this.wireName;
		}

	}

	/**
	 * A message that was sent to the device.
	 *
	 * @param id the id of the delivery, or {@code null}
	 * @param operation {@code start}, {@code update} or {@code end}, or {@code null}
	 * @param status {@code queued}, {@code sent}, {@code failed} or
	 * {@code undeliverable}, or {@code null}
	 * @param source where it came from, or {@code null}
	 * @param createdAt when it was made, or {@code null}
	 */
	public record LastDelivery(@Nullable String id, @Nullable String operation, @Nullable String status,
			@Nullable String source, @Nullable Instant createdAt) {

		@Override
		public String toString() {
			return "LastDelivery[operation=" + this.operation + ", status=" + this.status + "]";
		}

	}

}
