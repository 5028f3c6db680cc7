package io.github.customeriospring.publisher.jdbc;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

import javax.sql.DataSource;

import io.github.customeriospring.publisher.PublisherSettings;
import io.github.customeriospring.publisher.TrackServer;
import io.github.customeriospring.publisher.delivery.TrackBatchApi;
import io.github.customeriospring.publisher.store.TrackPublisher;

import org.springframework.util.unit.DataSize;

/**
 * Creates publishers with a database, and closes them.
 */
final class JdbcStores implements AutoCloseable {

	static final PublisherSettings SETTINGS = PublisherSettings.defaults()
		.withLanes(4)
		.withBatches(100, DataSize.ofKilobytes(100), Duration.ZERO)
		.withRetries(Duration.ofMillis(20), Duration.ofMillis(100), Duration.ofMillis(100));

	static final JdbcStoreSettings JDBC = JdbcStoreSettings.defaults()
		.withLeases(Duration.ofSeconds(1), Duration.ofSeconds(3));

	private final DataSource dataSource;

	private final TrackServer server;

	private final List<TrackPublisher> publishers = new ArrayList<>();

	JdbcStores(DataSource dataSource, TrackServer server) {
		this.dataSource = dataSource;
		this.server = server;
		store(UnaryOperator.identity()).createTables();
	}

	JdbcStore store(UnaryOperator<JdbcStore.Builder> customizer) {
		return customizer.apply(builder(this.dataSource)).build();
	}

	JdbcStore.Builder builder(DataSource dataSource) {
		return JdbcStore.builder(new TrackBatchApi(this.server.connection()), dataSource).settings(SETTINGS).jdbc(JDBC);
	}

	/**
	 * Create a publisher that is not started.
	 */
	TrackPublisher stopped(UnaryOperator<JdbcStore.Builder> customizer) {
		TrackPublisher publisher = new TrackPublisher(new TrackBatchApi(this.server.connection()), store(customizer));
		this.publishers.add(publisher);
		return publisher;
	}

	TrackPublisher stopped() {
		return stopped(UnaryOperator.identity());
	}

	TrackPublisher started() {
		TrackPublisher publisher = stopped();
		publisher.start();
		return publisher;
	}

	@Override
	public void close() {
		this.publishers.forEach((publisher) -> publisher.close(Duration.ofSeconds(10)));
	}

}
