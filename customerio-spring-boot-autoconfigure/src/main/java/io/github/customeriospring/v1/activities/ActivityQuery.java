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

package io.github.customeriospring.v1.activities;

import io.github.customeriospring.Arguments;
import io.github.customeriospring.PersonId;
import io.github.customeriospring.http.declared.QueryParameters;
import org.jspecify.annotations.Nullable;

/**
 * Which activities of a workspace are meant: all of them, unless something here says
 * otherwise.
 * <p>
 * {@link #toString()} leaves the person and the name out.
 *
 * @param type what kind, such as {@code event} or {@code attribute_change}
 * @param name the name of an event, or of an attribute that changed; needs a type
 * @param deleted whether those of people who are deleted are meant
 * @param customerId the person
 * @param idType the type of the person's identifier
 * @since 0.1.0
 */
public record ActivityQuery(@Nullable String type, @Nullable String name, @Nullable Boolean deleted,
		@Nullable PersonId customerId, PersonId.@Nullable Type idType) implements QueryParameters {

	private static final ActivityQuery ALL = new ActivityQuery(null, null, null, null, null);

	/**
	 * All activities.
	 * @return the query
	 */
	public static ActivityQuery all() {
		return ALL;
	}

	/**
	 * Only activities of a type.
	 * @param type what kind, such as {@code event}, {@code attribute_change} or
	 * {@code sent_email}
	 * @return the query
	 */
	public ActivityQuery withType(String type) {
		return new ActivityQuery(Arguments.text(type, "type"), this.name, this.deleted, this.customerId, this.idType);
	}

	/**
	 * Only events of a name, or changes of an attribute.
	 * @param name the name, which needs a type too
	 * @return the query
	 */
	public ActivityQuery withName(String name) {
		return new ActivityQuery(this.type, Arguments.text(name, "name"), this.deleted, this.customerId, this.idType);
	}

	/**
	 * Only activities of people who are deleted.
	 * @return the query
	 */
	public ActivityQuery deletedPeople() {
		return new ActivityQuery(this.type, this.name, true, this.customerId, this.idType);
	}

	/**
	 * Only activities of a person.
	 * @param person the person
	 * @return the query
	 */
	public ActivityQuery of(PersonId person) {
		return new ActivityQuery(this.type, this.name, this.deleted, Arguments.notNull(person, "person"),
				person.type());
	}

	@Override
	public String toString() {
		return "ActivityQuery[type=" + this.type + "]";
	}

}
