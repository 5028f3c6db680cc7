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

package io.github.customeriospring.http.connection;

import java.net.URI;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import io.github.customeriospring.Api;
import io.github.customeriospring.http.Operation;

import org.springframework.web.util.UriComponentsBuilder;

/**
 * The URIs of one API, of which none leads elsewhere. Thread-safe.
 */
final class ApiUris {

	/** More than there are operations: those with lists in their query have many. */
	private static final int MAX_TEMPLATES = 256;

	private final Api api;

	private final String baseUrl;

	/** What every URI of the API begins with. */
	private final String root;

	/** Templates that are parsed, which costs more than most of the rest of a call. */
	private final Map<String, UriTemplate> templates = new ConcurrentHashMap<>();

	/** The URIs of operations whose path has no variables, of which there are few. */
	private final Map<Operation, URI> uris = new ConcurrentHashMap<>();

	/**
	 * Create the URIs of an API.
	 * @param api the API
	 * @param baseUrl where the API is
	 */
	ApiUris(Api api, String baseUrl) {
		this.api = api;
		this.baseUrl = baseUrl;
		this.root = UriComponentsBuilder.fromUriString(baseUrl).path("/").build().toString();
	}

	/**
	 * Return the URI of an operation whose path has no variables.
	 */
	URI of(Operation operation) {
		URI known = this.uris.get(operation);
		if (known != null) {
			return known;
		}
		URI uri = URI.create(this.baseUrl + operation.path());
		this.uris.put(operation, uri);
		return uri;
	}

	/**
	 * Put values into a template.
	 * @param operation the operation, for the message
	 * @param template the template
	 * @param variables the values by the names of the variables
	 * @return the URI
	 * @throws IllegalArgumentException if it would lead to another address than that of
	 * the API, and take the credential there
	 */
	URI expand(Operation operation, String template, Map<String, String> variables) {
		URI uri = template(template).expand(variables);
		if (!uri.toString().startsWith(this.root)) {
			throw new IllegalArgumentException("%s would lead to another address than that of the %s"
				.formatted(operation, this.api.displayName()));
		}
		return uri;
	}

	private UriTemplate template(String text) {
		UriTemplate known = this.templates.get(text);
		if (known != null) {
			return known;
		}
		UriTemplate template = UriTemplate.of(this.baseUrl, text);
		if (this.templates.size() < MAX_TEMPLATES) {
			this.templates.put(text, template);
		}
		return template;
	}

}
