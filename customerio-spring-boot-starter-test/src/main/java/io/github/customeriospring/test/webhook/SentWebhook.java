package io.github.customeriospring.test.webhook;

/**
 * A webhook of the fake: what it reports and how the application has answered so far.
 *
 * @param event what it reports
 * @param attempts how often it was sent
 * @param status the status of the last answer, 0 if there was none
 * @since 0.1.0
 */
public record SentWebhook(ReportingEvent event, int attempts, int status) {

	/**
	 * Whether the application has taken it.
	 * @return whether the last answer had a status 2xx
	 */
	public boolean isAcknowledged() {
		return this.status / 100 == 2;
	}

	/**
	 * Says nothing of the person and the data.
	 */
	@Override
	public String toString() {
		return "SentWebhook[%s %s, attempts=%d, status=%d]".formatted(this.event.objectType(), this.event.metric(),
				this.attempts, this.status);
	}

}
