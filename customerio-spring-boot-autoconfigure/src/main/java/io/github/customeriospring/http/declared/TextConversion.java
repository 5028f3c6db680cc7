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

package io.github.customeriospring.http.declared;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZonedDateTime;

import io.github.customeriospring.PersonId;
import io.github.customeriospring.WireValue;

import org.springframework.core.convert.ConversionException;
import org.springframework.core.convert.ConversionService;
import org.springframework.format.datetime.standard.DateTimeFormatterRegistrar;
import org.springframework.format.support.DefaultFormattingConversionService;

/**
 * How values are written in paths, queries and headers.
 */
final class TextConversion {

	static final ConversionService SERVICE = create();

	private TextConversion() {
	}

	/**
	 * Write a value.
	 * @throws IllegalArgumentException if it is not one that becomes a text
	 */
	static String write(Object value, String name) {
		if (value instanceof String text) {
			return text;
		}
		try {
			return String.valueOf(SERVICE.convert(value, String.class));
		}
		catch (ConversionException ex) {
			throw new IllegalArgumentException("%s is a %s, which cannot be written in a path or a query"
				.formatted(name, value.getClass().getName()), ex);
		}
	}

	private static ConversionService create() {
		DefaultFormattingConversionService service = new DefaultFormattingConversionService(false);
		DateTimeFormatterRegistrar dates = new DateTimeFormatterRegistrar();
		dates.setUseIsoFormat(true);
		dates.registerFormatters(service);
		service.addConverter(PersonId.class, String.class, PersonId::pathValue);
		service.addConverter(WireValue.class, String.class, WireValue::wireName);
		service.addConverter(Instant.class, String.class, TextConversion::seconds);
		service.addConverter(OffsetDateTime.class, String.class, (time) -> seconds(time.toInstant()));
		service.addConverter(ZonedDateTime.class, String.class, (time) -> seconds(time.toInstant()));
		return service;
	}

	private static String seconds(Instant instant) {
		return String.valueOf(instant.getEpochSecond());
	}

}
