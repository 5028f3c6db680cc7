package io.github.customeriospring.autoconfigure.publisher;

import io.github.customeriospring.autoconfigure.publisher.CustomerioPublisherProperties.Store;
import io.github.customeriospring.publisher.kafka.KafkaConnection;
import io.github.customeriospring.publisher.kafka.KafkaStore;
import io.github.customeriospring.publisher.store.PublisherStore;

import org.springframework.boot.kafka.autoconfigure.KafkaConnectionDetails;
import org.springframework.boot.kafka.autoconfigure.KafkaProperties;

/**
 * Creates stores in the application's Kafka.
 */
class KafkaStoreFactory implements PublisherStoreFactory {

	private final KafkaProperties properties;

	private final KafkaConnectionDetails details;

	KafkaStoreFactory(KafkaProperties properties, KafkaConnectionDetails details) {
		this.properties = properties;
		this.details = details;
	}

	@Override
	public Store store() {
		return Store.KAFKA;
	}

	@Override
	public PublisherStore create(Request request) {
		KafkaConnection connection = KafkaConnections.of(this.properties, this.details);
		return request.configure(KafkaStore.builder(request.api(), connection))
			.kafka(request.properties().getKafka().toSettings(request.names()))
			.codecs(request.codecs())
			.build();
	}

}
