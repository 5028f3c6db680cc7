package io.github.customeriospring.autoconfigure.publisher;

import java.time.Duration;
import java.util.function.UnaryOperator;

import io.github.customeriospring.autoconfigure.diagnostics.PropertyChecks;
import io.github.customeriospring.jdbc.TableNames;
import io.github.customeriospring.publisher.jdbc.JdbcStoreSettings;
import org.jspecify.annotations.Nullable;

/**
 * Properties of the store in a database.
 *
 * @since 0.1.0
 */
public class CustomerioPublisherJdbcProperties {

	/**
	 * When to create the tables.
	 */
	private SchemaInitialization initializeSchema = SchemaInitialization.EMBEDDED;

	/**
	 * What the names of the tables begin with.
	 */
	private String tablePrefix = TableNames.defaults().prefix();

	/**
	 * Schema of the tables; that of the connection by default.
	 */
	private @Nullable String schema;

	/**
	 * How much longer than a request an instance may work on its part of the queue
	 * without a word from the database, and at least how long others wait before they go
	 * on with what a killed instance has left.
	 */
	private Duration leaseReserve = JdbcStoreSettings.defaults().leaseReserve();

	/**
	 * How long to keep what was put aside.
	 */
	private Duration keepDeadLetters = JdbcStoreSettings.defaults().keepDeadLetters();

	public SchemaInitialization getInitializeSchema() {
		return this.initializeSchema;
	}

	public void setInitializeSchema(SchemaInitialization initializeSchema) {
		this.initializeSchema = initializeSchema;
	}

	public String getTablePrefix() {
		return this.tablePrefix;
	}

	public void setTablePrefix(String tablePrefix) {
		this.tablePrefix = tablePrefix;
	}

	public @Nullable String getSchema() {
		return this.schema;
	}

	public void setSchema(@Nullable String schema) {
		this.schema = schema;
	}

	public Duration getLeaseReserve() {
		return this.leaseReserve;
	}

	public void setLeaseReserve(Duration leaseReserve) {
		this.leaseReserve = leaseReserve;
	}

	public Duration getKeepDeadLetters() {
		return this.keepDeadLetters;
	}

	public void setKeepDeadLetters(Duration keepDeadLetters) {
		this.keepDeadLetters = keepDeadLetters;
	}

	JdbcStoreSettings toSettings(UnaryOperator<String> names, Duration attempt) {
		PropertyChecks.positive(names.apply("publisher.jdbc.keep-dead-letters"), this.keepDeadLetters);
		String schema = (this.schema == null || this.schema.isBlank()) ? null : this.schema;
		SettingChecks.check(names.apply("publisher.jdbc.table-prefix"), () -> new TableNames(this.tablePrefix, null));
		TableNames tables = SettingChecks.check(names.apply("publisher.jdbc.schema"),
				() -> new TableNames(this.tablePrefix, schema));
		JdbcStoreSettings defaults = JdbcStoreSettings.defaults();
		SettingChecks.check(names.apply("http.attempt-timeout"),
				() -> defaults.withLeases(attempt, defaults.leaseReserve()));
		return SettingChecks.check(names.apply("publisher.jdbc.lease-reserve"),
				() -> new JdbcStoreSettings(tables, attempt, this.leaseReserve, this.keepDeadLetters));
	}

	/**
	 * When to create the tables.
	 */
	public enum SchemaInitialization {

		/**
		 * When the application starts, those that are missing.
		 */
		ALWAYS,

		/**
		 * As always, in a database in memory only.
		 */
		EMBEDDED,

		/**
		 * Never: they are made by somebody else.
		 */
		NEVER

	}

}
