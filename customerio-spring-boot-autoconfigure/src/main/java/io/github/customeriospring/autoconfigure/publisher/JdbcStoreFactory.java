package io.github.customeriospring.autoconfigure.publisher;

import java.time.Duration;

import javax.sql.DataSource;

import io.github.customeriospring.autoconfigure.Workspace;
import io.github.customeriospring.autoconfigure.diagnostics.InvalidCustomerioPropertyException;
import io.github.customeriospring.autoconfigure.publisher.CustomerioPublisherJdbcProperties.SchemaInitialization;
import io.github.customeriospring.autoconfigure.publisher.CustomerioPublisherProperties.Store;
import io.github.customeriospring.autoconfigure.transport.CustomerioHttpProperties;
import io.github.customeriospring.publisher.jdbc.JdbcStore;
import io.github.customeriospring.publisher.store.PublisherStore;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.jdbc.EmbeddedDatabaseConnection;

/**
 * Creates stores in the application's database.
 */
class JdbcStoreFactory implements PublisherStoreFactory {

	private final ObjectProvider<DataSource> qualified;

	private final ObjectProvider<DataSource> any;

	/**
	 * Create a factory.
	 * @param qualified the data source that is meant for it
	 * @param any all data sources
	 */
	JdbcStoreFactory(ObjectProvider<DataSource> qualified, ObjectProvider<DataSource> any) {
		this.qualified = qualified;
		this.any = any;
	}

	@Override
	public Store store() {
		return Store.JDBC;
	}

	@Override
	public PublisherStore create(Request request) {
		CustomerioPublisherJdbcProperties properties = request.properties().getJdbc();
		DataSource dataSource = dataSource(request.workspace());
		JdbcStore store = request.configure(JdbcStore.builder(request.api(), dataSource))
			.jdbc(properties.toSettings(request.names(), attemptTimeout(request.workspace())))
			.codecs(request.codecs())
			.build();
		if (isToBeCreated(properties.getInitializeSchema(), dataSource)) {
			store.createTables();
		}
		return store;
	}

	private DataSource dataSource(Workspace workspace) {
		DataSource dataSource = this.qualified.getIfUnique(this.any::getIfUnique);
		if (dataSource == null) {
			throw new InvalidCustomerioPropertyException(workspace.property("publisher.store"),
					"is 'jdbc', but there is more than one DataSource",
					"Qualify the one that is to keep operations with @CustomerioDataSource, or make it @Primary.");
		}
		return dataSource;
	}

	private static Duration attemptTimeout(Workspace workspace) {
		return workspace.bind("http", new CustomerioHttpProperties()).getAttemptTimeout();
	}

	private static boolean isToBeCreated(SchemaInitialization mode, DataSource dataSource) {
		return switch (mode) {
			case ALWAYS -> true;
			case EMBEDDED -> EmbeddedDatabaseConnection.isEmbedded(dataSource);
			case NEVER -> false;
		};
	}

}
