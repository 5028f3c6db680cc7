package io.github.customeriospring.trackv1;

import io.github.customeriospring.http.declared.SafeToRetry;
import io.github.customeriospring.http.declared.WithoutCredential;

import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.service.annotation.PostExchange;

/**
 * Reports what became of deliveries that do not report by themselves. The id of a
 * delivery is enough for it: these calls carry no credential.
 * <p>
 * They may be repeated: Customer.io notes what became of a delivery, and hearing it twice
 * changes no more than the total of clicks on a link.
 *
 * @since 0.1.0
 * @see <a href="https://docs.customer.io/api/track/#tag/Track-Events">Track events</a>
 */
@WithoutCredential
public interface MetricOperations {

	/**
	 * Report what became of a delivery in any channel.
	 * @param report the report
	 * @see <a href="https://docs.customer.io/api/track/#operation/metrics">Report
	 * metrics</a>
	 */
	@SafeToRetry
	@PostExchange("/api/v1/metrics")
	void report(@RequestBody MetricReport report);

	/**
	 * Report what became of a push notification. Customer.io keeps this for older
	 * applications and recommends {@link #report}.
	 * @param report the report
	 * @see <a href="https://docs.customer.io/api/track/#operation/pushMetrics">Report
	 * push metrics</a>
	 */
	@SafeToRetry
	@PostExchange("/api/v1/push/events")
	void reportPush(@RequestBody PushReport report);

}
