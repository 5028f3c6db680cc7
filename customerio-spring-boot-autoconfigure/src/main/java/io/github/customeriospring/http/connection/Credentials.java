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

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;

import org.springframework.http.HttpHeaders;
import org.springframework.web.util.UriUtils;

/**
 * The forms in which a credential may turn up in a text.
 */
final class Credentials {

	private static final String BASIC = "Basic ";

	private Credentials() {
	}

	/**
	 * Return the parts of a credential, in all forms.
	 * @param credential adds the credential to headers
	 * @return the forms, never to be shown
	 */
	static Collection<String> forms(Consumer<HttpHeaders> credential) {
		HttpHeaders headers = new HttpHeaders();
		credential.accept(headers);
		Set<String> forms = new HashSet<>();
		for (String value : headers.getOrEmpty(HttpHeaders.AUTHORIZATION)) {
			parts(value).forEach((part) -> addForms(forms, part));
		}
		return forms;
	}

	private static List<String> parts(String value) {
		String token = value.substring(value.indexOf(' ') + 1);
		if (!value.startsWith(BASIC)) {
			return List.of(token);
		}
		String pair = new String(Base64.getDecoder().decode(token), StandardCharsets.UTF_8);
		int colon = pair.indexOf(':');
		return List.of(token, pair, pair.substring(0, colon), pair.substring(colon + 1));
	}

	private static void addForms(Set<String> forms, String part) {
		forms.add(part);
		forms.add(UriUtils.encode(part, StandardCharsets.UTF_8));
		byte[] bytes = part.getBytes(StandardCharsets.UTF_8);
		for (Base64.Encoder encoder : List.of(Base64.getEncoder(), Base64.getUrlEncoder())) {
			forms.add(encoder.encodeToString(bytes));
			forms.add(encoder.withoutPadding().encodeToString(bytes));
		}
	}

}
