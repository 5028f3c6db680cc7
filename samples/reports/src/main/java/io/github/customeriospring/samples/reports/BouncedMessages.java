package io.github.customeriospring.samples.reports;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.stream.Stream;

import io.github.customeriospring.v1.CustomerioV1Client;
import io.github.customeriospring.v1.shared.Message;
import io.github.customeriospring.v1.shared.MessageMetric;
import io.github.customeriospring.v1.shared.MessageQuery;

import org.springframework.stereotype.Component;

/**
 * The messages that bounced.
 */
@Component
class BouncedMessages {

	private final CustomerioV1Client v1;

	BouncedMessages(CustomerioV1Client v1) {
		this.v1 = v1;
	}

	/**
	 * Those of one day, an hour at a time: Customer.io may cut long lists of messages.
	 */
	Stream<Message> of(LocalDate day, ZoneId zone) {
		Instant end = day.plusDays(1).atStartOfDay(zone).toInstant();
		return Stream
			.iterate(day.atStartOfDay(zone).toInstant(), (hour) -> hour.isBefore(end), (hour) -> hour.plusSeconds(3600))
			.flatMap((hour) -> this.v1.messages()
				.listAll(MessageQuery.all().withMetric(MessageMetric.BOUNCED).between(hour, hour.plusSeconds(3599))));
	}

}
