package io.github.customeriospring.http.transport;

import java.net.URI;
import java.util.Map;

import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;

/**
 * A complete request.
 *
 * @param method the method
 * @param uri the address
 * @param headers the headers
 * @param attributes the attributes of the request, which do not leave the application
 * @param body the body, empty for none
 */
@SuppressWarnings("ArrayRecordComponent")
record Exchange(HttpMethod method, URI uri, HttpHeaders headers, Map<String, Object> attributes, byte[] body) {

	/**
	 * Return whether the request has a body, be it an empty one: a request that changes
	 * something needs one for there to be something that cannot be repeated.
	 */
	boolean hasBody() {
		return this.body.length > 0 || (this.method != HttpMethod.GET && this.method != HttpMethod.HEAD
				&& this.method != HttpMethod.OPTIONS && this.method != HttpMethod.TRACE);
	}

	/**
	 * Return whether carrying the request out twice has the effect of once.
	 */
	boolean safeToRepeat() {
		return Boolean.TRUE.equals(this.attributes.get(RequestAttributes.SAFE_TO_REPEAT));
	}

}
