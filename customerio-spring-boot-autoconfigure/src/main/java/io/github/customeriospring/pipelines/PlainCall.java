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

package io.github.customeriospring.pipelines;

import java.util.ArrayList;
import java.util.List;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.github.customeriospring.Arguments;
import io.github.customeriospring.Attributes;
import org.jspecify.annotations.Nullable;

/**
 * A call that has nothing to set but what all calls have in common.
 *
 * @param type the kind of the call
 * @param subject whom it is about; {@code null} for a report about a delivery or content
 * @param previousId the id that an alias gives up
 * @param event the name of an event
 * @param name the name of a page or screen
 * @param traits what is known about a person
 * @param properties what is known about an event or a view
 * @param common what all calls have in common
 */
record PlainCall(Type type, @JsonUnwrapped @Nullable TrackSubject subject, @Nullable String previousId,
		@Nullable String event, @Nullable String name, @JsonInclude(JsonInclude.Include.NON_EMPTY) Attributes traits,
		@JsonInclude(JsonInclude.Include.NON_EMPTY) Attributes properties,
		@JsonUnwrapped CallOptions common) implements PipelinesCall {

	PlainCall {
		Arguments.notNull(common, "common");
	}

	static PlainCall identify(PipelinesUser user, Object traits) {
		return new PlainCall(Type.IDENTIFY, user, null, null, null, Attributes.of(traits, "traits"), Attributes.none(),
				CallOptions.create());
	}

	static PlainCall track(@Nullable TrackSubject subject, String event, Object properties) {
		return new PlainCall(Type.TRACK, subject, null, Arguments.text(event, "event"), null, Attributes.none(),
				Attributes.of(properties, "properties"), CallOptions.create());
	}

	static PlainCall view(Type type, PipelinesUser user, @Nullable String name, Object properties) {
		return new PlainCall(type, user, null, null, name, Attributes.none(), Attributes.of(properties, "properties"),
				CallOptions.create());
	}

	static PlainCall alias(String previousId, String userId) {
		return new PlainCall(Type.ALIAS, PipelinesUser.id(userId), Arguments.identifier(previousId, "previousId"), null,
				null, Attributes.none(), Attributes.none(), CallOptions.create());
	}

	@Override
	public List<String> subjects() {
		List<String> subjects = new ArrayList<>(1);
		if (this.previousId != null) {
			subjects.add(CallSubjects.user(this.previousId));
		}
		if (this.subject instanceof PipelinesUser user) {
			subjects.add(user.subject());
		}
		if (this.subject instanceof PipelinesGroup group) {
			subjects.add(CallSubjects.group(group.groupId()));
		}
		return subjects;
	}

	@Override
	public PlainCall with(CallOptions common) {
		return new PlainCall(this.type, this.subject, this.previousId, this.event, this.name, this.traits,
				this.properties, common);
	}

	@Override
	public String toString() {
		return description();
	}

}
