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

package io.github.customeriospring.v1.segments;

import java.util.List;
import java.util.stream.Stream;

import io.github.customeriospring.PersonId;
import io.github.customeriospring.http.declared.RequestField;
import io.github.customeriospring.http.declared.ResponseField;
import io.github.customeriospring.http.declared.SafeToRetry;
import io.github.customeriospring.v1.shared.CursorPage;
import io.github.customeriospring.v1.shared.Customer;
import io.github.customeriospring.v1.shared.Paging;

import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.service.annotation.DeleteExchange;
import org.springframework.web.service.annotation.GetExchange;
import org.springframework.web.service.annotation.PostExchange;

/**
 * Tells about segments, and makes manual ones. People are put into manual segments
 * through the Track API v1.
 *
 * @since 0.1.0
 * @see <a href="https://docs.customer.io/api/app/#tag/Segments">Segments</a>
 */
public interface SegmentOperations {

	/**
	 * Return all segments of the workspace.
	 * @return the segments
	 * @see <a href="https://docs.customer.io/api/app/#operation/listSegments">List
	 * segments</a>
	 */
	@ResponseField("segments")
	@GetExchange("/v1/segments")
	List<Segment> list();

	/**
	 * Return a segment.
	 * @param segmentId the number of the segment
	 * @return the segment
	 * @throws io.github.customeriospring.CustomerioNotFoundException if there is no such
	 * segment
	 * @see <a href="https://docs.customer.io/api/app/#operation/getSegment">Get a
	 * segment</a>
	 */
	@ResponseField("segment")
	@GetExchange("/v1/segments/{segment_id}")
	Segment get(@PathVariable("segment_id") long segmentId);

	/**
	 * Return how many people are in a segment.
	 * @param segmentId the number of the segment
	 * @return the number of people
	 * @throws io.github.customeriospring.CustomerioNotFoundException if there is no such
	 * segment
	 * @see <a href="https://docs.customer.io/api/app/#operation/getSegmentCount">Get a
	 * segment customer count</a>
	 */
	@ResponseField("count")
	@GetExchange("/v1/segments/{segment_id}/customer_count")
	long customerCount(@PathVariable("segment_id") long segmentId);

	/**
	 * Make a manual segment, without anybody in it.
	 * @param name the name
	 * @return the segment
	 */
	default Segment create(String name) {
		return create(new NewSegment(name, null));
	}

	/**
	 * Make a manual segment, without anybody in it. It is made again only when that was
	 * certainly not done; otherwise there is a
	 * {@link io.github.customeriospring.CustomerioOutcomeUnknownException}.
	 * @param segment the segment
	 * @return the segment as it was made
	 * @see <a href="https://docs.customer.io/api/app/#operation/createManSegment">Create
	 * a manual segment</a>
	 */
	@ResponseField("segment")
	@PostExchange("/v1/segments")
	Segment create(@RequestField("segment") NewSegment segment);

	/**
	 * Delete a manual segment. The people in it stay.
	 * @param segmentId the number of the segment
	 * @throws io.github.customeriospring.CustomerioNotFoundException if there is no such
	 * segment
	 * @see <a href="https://docs.customer.io/api/app/#operation/deleteManSegment">Delete
	 * a segment</a>
	 */
	@SafeToRetry
	@DeleteExchange("/v1/segments/{segment_id}")
	void delete(@PathVariable("segment_id") long segmentId);

	/**
	 * Return the people in a segment, one page.
	 * @param segmentId the number of the segment
	 * @param paging which page, of 1000 people unless it says otherwise, 30000 at most
	 * @return the page
	 * @throws io.github.customeriospring.CustomerioNotFoundException if there is no such
	 * segment
	 * @see <a href=
	 * "https://docs.customer.io/api/app/#operation/getSegmentMembership">List customers
	 * in a segment</a>
	 */
	@GetExchange("/v1/segments/{segment_id}/membership")
	SegmentMemberPage members(@PathVariable("segment_id") long segmentId, Paging paging);

	/**
	 * Stream all people in a segment, by the identifier to use in further calls. Pages of
	 * 10000 are read as the stream goes on; a failure surfaces where the stream is
	 * consumed. Who joins or leaves meanwhile may be missing or come twice.
	 * @param segmentId the number of the segment
	 * @return a lazy, sequential stream
	 * @see Customer#personId()
	 */
	default Stream<PersonId> membersAll(long segmentId) {
		return CursorPage.stream(Paging.of(10_000), (paging) -> members(segmentId, paging)).map(Customer::personId);
	}

	/**
	 * Return what uses a segment.
	 * @param segmentId the number of the segment
	 * @return what uses it
	 * @throws io.github.customeriospring.CustomerioNotFoundException if there is no such
	 * segment
	 * @see <a href=
	 * "https://docs.customer.io/api/app/#operation/getSegmentDependencies">Get a
	 * segment's dependencies</a>
	 */
	@ResponseField("used_by")
	@GetExchange("/v1/segments/{segment_id}/used_by")
	SegmentUsage usedBy(@PathVariable("segment_id") long segmentId);

}
