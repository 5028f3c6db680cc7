package io.github.customeriospring.test.internal.workspace;

import io.github.customeriospring.test.workspace.PersonIdentifiers;
import io.github.customeriospring.test.workspace.ReportedMetric;

/**
 * Hears of what the vendor reports about people and deliveries, while the workspace is
 * locked: must not call it and must not wait.
 *
 * @since 0.1.0
 */
public interface WorkspaceListener {

	/**
	 * A person's attribute {@code unsubscribed} was set to another value.
	 * @param person who
	 * @param subscribed whether they want messages now
	 */
	void subscriptionChanged(PersonIdentifiers person, boolean subscribed);

	/**
	 * A person's attribute {@code cio_subscription_preferences} was set to another value.
	 * @param person who
	 * @param preferences the value, maps and lists or text
	 */
	void preferencesChanged(PersonIdentifiers person, Object preferences);

	/**
	 * Something was reported of a delivery.
	 * @param metric what
	 */
	void reported(ReportedMetric metric);

}
