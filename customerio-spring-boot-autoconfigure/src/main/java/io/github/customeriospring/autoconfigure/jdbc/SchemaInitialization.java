package io.github.customeriospring.autoconfigure.jdbc;

import javax.sql.DataSource;

import org.springframework.boot.jdbc.EmbeddedDatabaseConnection;

/**
 * When to create the tables.
 *
 * @since 0.1.0
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
	NEVER;

	/**
	 * Return whether to create the tables.
	 * @param dataSource where they are to be
	 * @return whether to create those that are missing
	 */
	public boolean creates(DataSource dataSource) {
		return switch (this) {
			case ALWAYS -> true;
			case EMBEDDED -> EmbeddedDatabaseConnection.isEmbedded(dataSource);
			case NEVER -> false;
		};
	}

}
