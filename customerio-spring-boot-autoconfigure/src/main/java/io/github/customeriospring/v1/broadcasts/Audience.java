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

package io.github.customeriospring.v1.broadcasts;

import java.net.URI;
import java.util.Collection;
import java.util.List;

import io.github.customeriospring.Arguments;
import io.github.customeriospring.v1.shared.Filter;

/**
 * Who gets a broadcast: people who are already in the workspace, since a broadcast adds
 * nobody.
 * <p>
 * {@code toString()} tells the kind and the size, not who.
 *
 * @since 0.1.0
 */
public sealed interface Audience {

	/** How many people can be listed by id or with data of their own. */
	int MAX_PEOPLE = 10_000;

	/**
	 * The recipients configured in the workspace.
	 * @return the audience
	 */
	static Audience ofBroadcast() {
		return new OfBroadcast();
	}

	/**
	 * People who meet a condition.
	 * @param filter the condition
	 * @return the audience
	 */
	static Audience matching(Filter filter) {
		return new Matching(filter);
	}

	/**
	 * People with the given email addresses.
	 * @param emails the addresses
	 * @return the audience
	 */
	static Audience emails(Collection<String> emails) {
		return new Emails(Arguments.listOf(emails, "emails"));
	}

	/**
	 * People with the given ids. Not for workspaces that identify people by email only.
	 * @param ids the ids that the application gave, at most 10,000
	 * @return the audience
	 */
	static Audience ids(Collection<String> ids) {
		return new Ids(Arguments.listOf(ids, "ids"));
	}

	/**
	 * People with data of their own, which their messages may refer to.
	 * @param people the people, at most 10,000
	 * @return the audience
	 */
	static Audience perUserData(Collection<BroadcastRecipient> people) {
		return new PerUserData(Arguments.listOf(people, "people"));
	}

	/**
	 * People whom a file lists: one JSON object a line, with {@code id} or {@code email},
	 * and {@code data}.
	 * @param url where Customer.io fetches the file; it may be compressed with gzip and
	 * then has to be served with {@code Content-Encoding: gzip}
	 * @return the audience
	 */
	static Audience dataFile(URI url) {
		return new DataFile(url);
	}

	private static void requireSomebody(String field, Collection<?> people) {
		if (people.isEmpty()) {
			throw new IllegalArgumentException(field + " is empty: a broadcast needs at least one person");
		}
	}

	private static void requireFewEnough(String field, Collection<?> people) {
		if (people.size() > MAX_PEOPLE) {
			throw new IllegalArgumentException(
					"%s holds %d people, and Customer.io allows %d; trigger several times or use a data file"
						.formatted(field, people.size(), MAX_PEOPLE));
		}
	}

	/**
	 * The recipients configured in the workspace.
	 */
	record OfBroadcast() implements Audience {

	}

	/**
	 * People who meet a condition.
	 *
	 * @param recipients the condition
	 */
	record Matching(Filter recipients) implements Audience {

		public Matching {
			Arguments.notNull(recipients, "recipients");
		}

	}

	/**
	 * People with the given email addresses.
	 *
	 * @param emails the addresses
	 */
	record Emails(List<String> emails) implements Audience {

		public Emails {
			emails = Arguments.listOf(emails, "emails");
			requireSomebody("emails", emails);
			emails.forEach((email) -> Arguments.identifier(email, "A person's email"));
		}

		@Override
		public String toString() {
			return "Emails[" + this.emails.size() + " people]";
		}

	}

	/**
	 * People with the given ids.
	 *
	 * @param ids the ids that the application gave
	 */
	record Ids(List<String> ids) implements Audience {

		public Ids {
			ids = Arguments.listOf(ids, "ids");
			requireSomebody("ids", ids);
			requireFewEnough("ids", ids);
			ids.forEach((id) -> Arguments.identifier(id, "A person's id"));
		}

		@Override
		public String toString() {
			return "Ids[" + this.ids.size() + " people]";
		}

	}

	/**
	 * People with data of their own.
	 *
	 * @param perUserData the people
	 */
	record PerUserData(List<BroadcastRecipient> perUserData) implements Audience {

		public PerUserData {
			perUserData = Arguments.listOf(perUserData, "per_user_data");
			requireSomebody("per_user_data", perUserData);
			requireFewEnough("per_user_data", perUserData);
		}

		@Override
		public String toString() {
			return "PerUserData[" + this.perUserData.size() + " people]";
		}

	}

	/**
	 * People whom a file lists.
	 *
	 * @param dataFileUrl where Customer.io fetches the file
	 */
	record DataFile(URI dataFileUrl) implements Audience {

		public DataFile {
			Arguments.webAddress(dataFileUrl, "data_file_url");
		}

		@Override
		public String toString() {
			return "DataFile";
		}

	}

}
