package io.github.customeriospring.publisher.delivery;

import java.time.InstantSource;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import io.github.customeriospring.publisher.PublisherSettings;
import io.github.customeriospring.publisher.PublisherState;
import io.github.customeriospring.publisher.OperationRefusal;
import io.github.customeriospring.v2.BatchConnection;
import io.github.customeriospring.v2.EntityOperation;
import org.jspecify.annotations.Nullable;

/**
 * Delivers the operations of one workspace, whatever keeps them. What concerns all of
 * them is known to all lanes: when Customer.io asks to be left alone, and when nothing
 * can be delivered, such as with a wrong credential. Thread-safe.
 *
 * @since 0.1.0
 */
public final class Delivery {

	private final BatchConnection connection;

	private final InstantSource clock;

	private final Backoff backoff;

	private final Gate gate;

	private final DeliveryCounts counts = new DeliveryCounts();

	/**
	 * Create a delivery.
	 * @param connection where to
	 * @param settings how
	 * @param clock tells when operations are handed over
	 * @param onResume called when lanes that wait should try at once
	 */
	public Delivery(BatchConnection connection, PublisherSettings settings, InstantSource clock, Runnable onResume) {
		this.connection = connection;
		this.clock = clock;
		this.backoff = new Backoff(settings.retryDelay(), settings.maxRetryDelay());
		this.gate = new Gate(settings.probeInterval(), this.backoff, onResume);
	}

	/**
	 * Write an operation that is handed over now. What can have a time and has none gets
	 * the present one.
	 * @param operation the operation
	 * @return its JSON
	 * @throws IllegalArgumentException if the operation is too large or cannot be written
	 */
	public byte[] encode(EntityOperation operation) {
		return this.connection.encode(operation.timestampedAt(this.clock.instant()));
	}

	/**
	 * Open a lane.
	 * @param <T> the type of the operations
	 * @param outcomes learns what becomes of operations
	 * @return the lane
	 */
	public <T extends QueuedOperation> DeliveryLane<T> openLane(Outcomes<? super T> outcomes) {
		return new DeliveryLane<>(this::post, this.gate, this.backoff, this.counts, outcomes);
	}

	private Map<Integer, List<OperationRefusal>> post(List<byte[]> operations) {
		Map<Integer, List<OperationRefusal>> refused = new LinkedHashMap<>();
		for (BatchConnection.Refusal refusal : this.connection.post(operations)) {
			refused.computeIfAbsent(refusal.index(), (index) -> new ArrayList<>())
				.add(new OperationRefusal(refusal.reason(), refusal.field(), refusal.message()));
		}
		return refused;
	}

	/**
	 * Deliver nothing until {@link #resume()}.
	 */
	public void pause() {
		this.gate.pauseByHand();
	}

	/**
	 * Deliver again, whatever the reason was not to.
	 */
	public void resume() {
		this.gate.resume();
	}

	/**
	 * Return what holds all lanes back.
	 * @return {@code PAUSED}, {@code LIMITED} or {@code null}
	 */
	public PublisherState.@Nullable Status status() {
		return this.gate.status();
	}

	/**
	 * Return why operations are not delivered as usual.
	 * @return the last failure in words and without data, or {@code null}
	 */
	public @Nullable String reason() {
		return this.gate.reason();
	}

	/**
	 * Return how many operations Customer.io has accepted.
	 * @return the number
	 */
	public long delivered() {
		return this.counts.delivered.sum();
	}

	/**
	 * Return how many operations Customer.io has refused.
	 * @return the number
	 */
	public long refused() {
		return this.counts.refused.sum();
	}

	/**
	 * Return how many requests were sent.
	 * @return the number
	 */
	public long requests() {
		return this.counts.requests.sum();
	}

	/**
	 * Return how many requests failed, as a whole.
	 * @return the number
	 */
	public long failedRequests() {
		return this.counts.failedRequests.sum();
	}

}
