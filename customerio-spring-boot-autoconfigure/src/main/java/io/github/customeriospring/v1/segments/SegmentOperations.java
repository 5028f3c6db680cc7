package io.github.customeriospring.v1.segments;

import java.util.List;

import io.github.customeriospring.http.declared.ResponseField;

import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.service.annotation.GetExchange;

/**
 * Tells about segments. People are put into manual segments through the Track API v1.
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

}
