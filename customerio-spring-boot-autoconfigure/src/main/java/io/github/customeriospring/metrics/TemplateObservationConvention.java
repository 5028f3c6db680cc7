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

package io.github.customeriospring.metrics;

import java.net.URI;

import io.micrometer.common.KeyValue;

import org.springframework.http.client.observation.ClientHttpObservationDocumentation.HighCardinalityKeyNames;
import org.springframework.http.client.observation.ClientRequestObservationContext;
import org.springframework.http.client.observation.DefaultClientRequestObservationConvention;

/**
 * Spring's convention for {@code http.client.requests}, except that {@code http.url}
 * shows the template of the path: the URI itself holds identifiers of people.
 *
 * @since 0.1.0
 */
public final class TemplateObservationConvention extends DefaultClientRequestObservationConvention {

	/**
	 * Create a convention.
	 * @param name the name of the observations
	 */
	public TemplateObservationConvention(String name) {
		super(name);
	}

	@Override
	protected KeyValue requestUri(ClientRequestObservationContext context) {
		if (context.getCarrier() == null || context.getUriTemplate() == null) {
			return HighCardinalityKeyNames.HTTP_URL.withValue(KeyValue.NONE_VALUE);
		}
		URI uri = context.getCarrier().getURI();
		return HighCardinalityKeyNames.HTTP_URL
			.withValue(uri.getScheme() + "://" + uri.getRawAuthority() + context.getUriTemplate());
	}

}
