package io.github.customeriospring.test.assertj;

import java.util.List;

import io.github.customeriospring.test.http.RecordedRequest;
import io.github.customeriospring.test.http.Requests;

/**
 * Assertions on the requests that have arrived since the start or the last reset, in the
 * order of their answers.
 *
 * @since 0.1.0
 */
public final class RequestsAssert extends GroupAssert<RequestsAssert, RecordedRequest, RequestAssert> {

	/**
	 * Begins assertions.
	 * @param actual what they are about
	 */
	public RequestsAssert(List<RecordedRequest> actual) {
		super(actual, RequestsAssert.class, RequestAssert::new, RequestsAssert::new);
	}

	/**
	 * Goes on with some of the requests.
	 * @param requests which ones
	 * @return assertions on these requests
	 */
	public RequestsAssert matching(Requests requests) {
		return filteredOn(requests::include).as("requests of " + requests);
	}

}
