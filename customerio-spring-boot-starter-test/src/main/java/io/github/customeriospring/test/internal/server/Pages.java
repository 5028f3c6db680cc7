package io.github.customeriospring.test.internal.server;

import io.github.customeriospring.test.http.RecordedRequest;

/**
 * Pages for people, beside what the server serves to applications: no request for them is
 * recorded, limited or fails on purpose.
 *
 * @since 0.1.0
 */
public interface Pages {

	/**
	 * The largest body that is read.
	 */
	int MAX_BODY = 64 * 1024;

	/**
	 * Where the pages are.
	 * @return a path without a slash at its end
	 */
	String path();

	/**
	 * Answers a request to the path or below it.
	 * @param request the request, of whose body at most one byte more than
	 * {@value #MAX_BODY} is there
	 * @return the answer
	 */
	Reply answer(RecordedRequest request);

}
