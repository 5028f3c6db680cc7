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

package io.github.customeriospring.test.messaging;

import java.time.Instant;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * One time that a broadcast was triggered.
 *
 * @param triggerId the number of the trigger
 * @param broadcastId the number of the broadcast
 * @param audience how the people were chosen
 * @param recipients who gets it; nobody if the people are chosen in the workspace or by a
 * file, neither of which the fake knows
 * @param errors what is wrong with the people, in which case nobody gets the broadcast
 * @param triggeredAt when that was
 * @param fields all fields of the request as they were sent
 * @since 0.1.0
 */
public record TriggeredBroadcast(int triggerId, int broadcastId, AudienceKind audience, List<Recipient> recipients,
		List<String> errors, Instant triggeredAt, Map<String, @Nullable Object> fields) {

	/**
	 * The ways to choose people.
	 */
	public enum AudienceKind {

		/**
		 * As the workspace says.
		 */
		DEFAULT(null),

		/**
		 * Who meets a condition.
		 */
		FILTER("recipients"),

		/**
		 * By email address.
		 */
		EMAILS("emails"),

		/**
		 * By id.
		 */
		IDS("ids"),

		/**
		 * By id or email address, with data for each.
		 */
		PER_USER_DATA("per_user_data"),

		/**
		 * By a file, which the fake does not read.
		 */
		DATA_FILE("data_file_url");

		private final @Nullable String field;

		AudienceKind(@Nullable String field) {
			this.field = field;
		}

		/**
		 * The field that holds the people.
		 * @return the field of the request, {@code null} if there is none
		 */
		public @Nullable String field() {
			return this.field;
		}

	}

	/**
	 * Whether nobody gets the broadcast, because something is wrong with the people.
	 * @return whether there are errors
	 */
	public boolean isFailed() {
		return !this.errors.isEmpty();
	}

	/**
	 * The data that all messages can refer to.
	 * @return the data, empty if there is none
	 */
	public Map<String, @Nullable Object> data() {
		return Fields.map(this.fields, "data");
	}

	/**
	 * Says nothing of the people and the data.
	 */
	@Override
	public String toString() {
		return "TriggeredBroadcast[broadcastId=%d, audience=%s, recipients=%d, errors=%d]".formatted(this.broadcastId,
				this.audience, this.recipients.size(), this.errors.size());
	}

}
