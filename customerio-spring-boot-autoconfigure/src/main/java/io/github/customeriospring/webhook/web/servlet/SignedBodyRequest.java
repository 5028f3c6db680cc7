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

package io.github.customeriospring.webhook.web.servlet;

import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.Enumeration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpInputMessage;
import org.springframework.http.MediaType;
import org.springframework.http.converter.FormHttpMessageConverter;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.util.StringUtils;

/**
 * A request whose body was read and can be read once more, as bytes or as a form.
 */
final class SignedBodyRequest extends HttpServletRequestWrapper {

	private final byte[] beginning;

	private @Nullable ServletInputStream stream;

	private @Nullable BufferedReader reader;

	private @Nullable Map<String, String[]> parameters;

	/**
	 * Create a request.
	 * @param request has the rest of the body, if there is any
	 * @param beginning what was read of the body
	 */
	SignedBodyRequest(HttpServletRequest request, byte[] beginning) {
		super(request);
		this.beginning = beginning;
	}

	@Override
	public ServletInputStream getInputStream() throws IOException {
		if (this.stream == null) {
			this.stream = new ReplayedInputStream(this.beginning, super.getInputStream());
		}
		return this.stream;
	}

	@Override
	public BufferedReader getReader() throws IOException {
		if (this.reader == null) {
			String encoding = getCharacterEncoding();
			this.reader = new BufferedReader(new InputStreamReader(getInputStream(),
					(encoding != null) ? encoding : StandardCharsets.ISO_8859_1.name()));
		}
		return this.reader;
	}

	@Override
	public @Nullable String getParameter(String name) {
		String[] values = getParameterValues(name);
		return (values != null) ? values[0] : null;
	}

	@Override
	public String @Nullable [] getParameterValues(String name) {
		return getParameterMap().get(name);
	}

	@Override
	public Enumeration<String> getParameterNames() {
		return Collections.enumeration(getParameterMap().keySet());
	}

	@Override
	public Map<String, String[]> getParameterMap() {
		if (this.parameters == null) {
			Map<String, String[]> parameters = new LinkedHashMap<>(super.getParameterMap());
			form().forEach((name, values) -> parameters.merge(name, values.toArray(String[]::new),
					StringUtils::concatenateStringArrays));
			this.parameters = Collections.unmodifiableMap(parameters);
		}
		return this.parameters;
	}

	/**
	 * Return the parameters in the body, none if it is no form.
	 */
	private Map<String, List<String>> form() {
		if (!getMethod().equals("POST")
				|| !StringUtils.startsWithIgnoreCase(getContentType(), MediaType.APPLICATION_FORM_URLENCODED_VALUE)) {
			return Map.of();
		}
		try {
			return new FormHttpMessageConverter().read(null, new FormBody(getContentType(), this.beginning));
		}
		catch (IOException | HttpMessageNotReadableException ex) {
			return Map.of();
		}
	}

	/**
	 * The body as a converter takes it.
	 *
	 * @param contentType its type
	 * @param bytes the body
	 */
	private record FormBody(String contentType, byte[] bytes) implements HttpInputMessage {

		@Override
		public InputStream getBody() {
			return new ByteArrayInputStream(this.bytes);
		}

		@Override
		public HttpHeaders getHeaders() {
			HttpHeaders headers = new HttpHeaders();
			headers.set(HttpHeaders.CONTENT_TYPE, this.contentType);
			return headers;
		}

	}

}
