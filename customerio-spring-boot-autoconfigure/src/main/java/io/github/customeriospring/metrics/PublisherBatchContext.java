package io.github.customeriospring.metrics;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

import io.github.customeriospring.publisher.delivery.QueuedOperation;
import io.micrometer.observation.Observation;

/**
 * What is known of a request of a publisher while it is observed.
 *
 * @since 0.1.0
 */
public final class PublisherBatchContext extends Observation.Context {

	private final List<? extends QueuedOperation> operations;

	PublisherBatchContext(List<? extends QueuedOperation> operations) {
		this.operations = operations;
	}

	/**
	 * Return the spans in which the operations were handed over.
	 * @param limit how many at most
	 * @return the spans in W3C's form, each of them once
	 */
	public Set<String> traceParents(int limit) {
		Set<String> traceParents = new LinkedHashSet<>();
		for (QueuedOperation operation : this.operations) {
			String traceParent = operation.traceParent();
			if (traceParent != null && traceParents.add(traceParent) && traceParents.size() == limit) {
				break;
			}
		}
		return traceParents;
	}

}
