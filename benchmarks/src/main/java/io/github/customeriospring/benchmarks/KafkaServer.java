package io.github.customeriospring.benchmarks;

import java.io.IOException;
import java.io.OutputStream;

import org.springframework.boot.logging.LogLevel;
import org.springframework.boot.logging.LoggingSystem;
import org.springframework.kafka.test.EmbeddedKafkaBroker;
import org.springframework.kafka.test.EmbeddedKafkaKraftBroker;

/**
 * A broker of Kafka, which writes to temporary files. It ends when its standard input
 * ends, and so with the process that started it.
 */
final class KafkaServer {

	/** Begins the line that says where the broker is. */
	static final String READY = "brokers: ";

	private KafkaServer() {
	}

	public static void main(String[] args) throws IOException {
		quiet();
		EmbeddedKafkaBroker broker = new EmbeddedKafkaKraftBroker(1, 1);
		broker.afterPropertiesSet();
		System.out.println(READY + broker.getBrokersAsString());
		System.in.transferTo(OutputStream.nullOutputStream());
		broker.destroy();
		System.exit(0);
	}

	/**
	 * Log failures only: Kafka writes much, and without Boot all of it is written.
	 */
	static void quiet() {
		LoggingSystem.get(KafkaServer.class.getClassLoader())
			.setLogLevel(LoggingSystem.ROOT_LOGGER_NAME, LogLevel.ERROR);
	}

}
