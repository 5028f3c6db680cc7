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

package io.github.customeriospring.http.exchange;

import java.net.URI;
import java.util.Map;

import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;

/**
 * A complete request. {@link #toString()} leaves out what it carries.
 *
 * @param method the method
 * @param uri the address
 * @param headers the headers, read-only
 * @param attributes the attributes of the request, which do not leave the application
 * @param body the body, empty for none
 * @since 0.1.0
 */
@SuppressWarnings("ArrayRecordComponent")
public record Exchange(HttpMethod method, URI uri, HttpHeaders headers, Map<String, Object> attributes, byte[] body) {

	/*
	 * Read-only headers are also passed on without a set of their names in lower case,
	 * which costs a tenth of a call.
	 */
	public Exchange {
		headers = HttpHeaders.readOnlyHttpHeaders(headers);
	}

	/**
	 * Return whether the request has a body, be it an empty one: a request that changes
	 * something needs one for there to be something that cannot be repeated.
	 * @return whether there is a body to send
	 */
	public boolean hasBody() {
		return this.body.length > 0 || (this.method != HttpMethod.GET && this.method != HttpMethod.HEAD
				&& this.method != HttpMethod.OPTIONS && this.method != HttpMethod.TRACE);
	}

	/**
	 * Return whether carrying the request out twice has the effect of once.
	 * @return whether it may arrive twice
	 */
	public boolean safeToRepeat() {
		return Boolean.TRUE.equals(this.attributes.get(RequestAttributes.SAFE_TO_REPEAT));
	}

	/**
	 * Return the same request with another body.
	 * @param body the body
	 * @return a copy with the body and its length
	 */
	public Exchange withBody(byte[] body) {
		HttpHeaders headers = new HttpHeaders(this.headers);
		headers.setContentLength(body.length);
		return new Exchange(this.method, this.uri, headers, this.attributes, body);
	}

	@Override
	public String toString() {
		return "Exchange[" + this.method + "]";
	}

}
