package io.github.customeriospring.http.declared;

import java.time.Instant;

import io.github.customeriospring.PersonId;
import io.github.customeriospring.WireValue;

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

	private static ConversionService create() {
		DefaultFormattingConversionService service = new DefaultFormattingConversionService(false);
		DateTimeFormatterRegistrar dates = new DateTimeFormatterRegistrar();
		dates.setUseIsoFormat(true);
		dates.registerFormatters(service);
		service.addConverter(PersonId.class, String.class, PersonId::pathValue);
		service.addConverter(WireValue.class, String.class, WireValue::wireName);
		service.addConverter(Instant.class, String.class, (instant) -> String.valueOf(instant.getEpochSecond()));
		return service;
	}

}
