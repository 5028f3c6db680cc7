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

package io.github.customeriospring.v1.newsletters;

import java.time.Instant;
import java.util.List;

import io.github.customeriospring.v1.shared.message.MessageType;
import org.jspecify.annotations.Nullable;

/**
 * A newsletter.
 *
 * @param id the number of the newsletter
 * @param deduplicateId an id that no other version of the newsletter has, or {@code null}
 * @param name the name, or {@code null}
 * @param type how it reaches people, or {@code null}
 * @param contentIds the numbers of its contents
 * @param recipientSegmentIds the numbers of the segments whose people get it
 * @param subscriptionTopicId the number of its subscription topic, or {@code null}
 * @param tags the tags that it has in the workspace
 * @param created when it was made, or {@code null}
 * @param updated when it was changed last, or {@code null}
 * @param sentAt when it was sent, or {@code null}
 * @since 0.1.0
 */
public record Newsletter(long id, @Nullable String deduplicateId, @Nullable String name, @Nullable MessageType type,
		List<Long> contentIds, List<Long> recipientSegmentIds, @Nullable Long subscriptionTopicId, List<String> tags,
		@Nullable Instant created, @Nullable Instant updated, @Nullable Instant sentAt) {

	public Newsletter {
		contentIds = (contentIds != null) ? List.copyOf(contentIds) : List.of();
		recipientSegmentIds = (recipientSegmentIds != null) ? List.copyOf(recipientSegmentIds) : List.of();
		tags = (tags != null) ? List.copyOf(tags) : List.of();
	}

	@Override
	public String toString() {
		return "Newsletter[id=%d, name=%s, type=%s, sentAt=%s]".formatted(this.id, this.name, this.type, this.sentAt);
	}

}
