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

package io.github.customeriospring.trackv1;

import java.util.List;

import io.github.customeriospring.Api;
import io.github.customeriospring.Arguments;
import io.github.customeriospring.CustomerioIncompleteException;
import io.github.customeriospring.PersonId;
import io.github.customeriospring.http.declared.SafeToRetry;

import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.service.annotation.PostExchange;

/**
 * Puts people into manual segments and takes them out. The segment must exist. Both may
 * be repeated, since a person is in a segment or is not.
 *
 * @since 0.1.0
 * @see <a href="https://docs.customer.io/api/track/#tag/Track-Segments">Track
 * segments</a>
 */
public interface SegmentOperations {

	/**
	 * Put people into a manual segment, in their order. A request carries up to 1000
	 * people who are identified in the same way: sort by type where many are mixed.
	 * @param segmentId the number of the segment
	 * @param people the people; by id, email or cio_id. With none, nothing is sent
	 * @throws IllegalArgumentException if a person is identified by phone; nothing was
	 * sent
	 * @throws CustomerioIncompleteException if a request fails; it tells how many people
	 * were done
	 */
	default void add(int segmentId, List<PersonId> people) {
		SegmentChunks.send(Api.TRACK.displayName() + " segments.add", people,
				(idType, members) -> add(segmentId, idType, members));
	}

	/**
	 * Put up to 1000 people into a manual segment.
	 * @param segmentId the number of the segment
	 * @param idType how the people are identified: id, email or cio_id
	 * @param members the people
	 * @see <a href="https://docs.customer.io/api/track/#operation/add_to_segment">Add
	 * people to a manual segment</a>
	 */
	@SafeToRetry
	@PostExchange("/api/v1/segments/{segment_id}/add_customers")
	void add(@PathVariable("segment_id") int segmentId, @RequestParam("id_type") PersonId.Type idType,
			@RequestBody Members members);

	/**
	 * Take people out of a manual segment, in their order. A request carries up to 1000
	 * people who are identified in the same way: sort by type where many are mixed.
	 * @param segmentId the number of the segment
	 * @param people the people; by id, email or cio_id. They need an id in the workspace.
	 * With none, nothing is sent
	 * @throws IllegalArgumentException if a person is identified by phone; nothing was
	 * sent
	 * @throws CustomerioIncompleteException if a request fails; it tells how many people
	 * were done
	 */
	default void remove(int segmentId, List<PersonId> people) {
		SegmentChunks.send(Api.TRACK.displayName() + " segments.remove", people,
				(idType, members) -> remove(segmentId, idType, members));
	}

	/**
	 * Take up to 1000 people out of a manual segment.
	 * @param segmentId the number of the segment
	 * @param idType how the people are identified: id, email or cio_id
	 * @param members the people
	 * @see <a href=
	 * "https://docs.customer.io/api/track/#operation/remove_from_segment">Remove people
	 * from a manual segment</a>
	 */
	@SafeToRetry
	@PostExchange("/api/v1/segments/{segment_id}/remove_customers")
	void remove(@PathVariable("segment_id") int segmentId, @RequestParam("id_type") PersonId.Type idType,
			@RequestBody Members members);

	/**
	 * People who are identified in the same way.
	 *
	 * @param ids the identifiers, 1 to 1000; a cio_id without its prefix
	 */
	record Members(List<String> ids) {

		/** The most that Customer.io takes in one request. */
		static final int MAX = 1000;

		public Members {
			ids = Arguments.listOf(ids, "ids");
			if (ids.isEmpty() || ids.size() > MAX) {
				throw new IllegalArgumentException("ids must be 1 to %d, not %d".formatted(MAX, ids.size()));
			}
			ids.forEach((id) -> Arguments.identifier(id, "An identifier of a person"));
		}

		@Override
		public String toString() {
			return "Members[" + this.ids.size() + "]";
		}

	}

}
