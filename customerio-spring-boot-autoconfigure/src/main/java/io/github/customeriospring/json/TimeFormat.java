package io.github.customeriospring.json;

import java.time.Instant;
import java.time.temporal.ChronoUnit;

import tools.jackson.core.JsonGenerator;

/**
 * How an instant is written.
 *
 * @since 0.1.0
 */
enum TimeFormat {

	/**
	 * As a number of whole seconds since 1970.
	 */
	UNIX_SECONDS {

		@Override
		void write(Instant time, JsonGenerator generator) {
			generator.writeNumber(time.getEpochSecond());
		}

	},

	/**
	 * As an ISO 8601 text in UTC, to the millisecond.
	 */
	ISO_MILLIS {

		@Override
		void write(Instant time, JsonGenerator generator) {
			generator.writeString(time.truncatedTo(ChronoUnit.MILLIS).toString());
		}

	};

	abstract void write(Instant time, JsonGenerator generator);

}
