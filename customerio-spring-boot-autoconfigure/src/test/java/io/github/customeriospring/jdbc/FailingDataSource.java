package io.github.customeriospring.jdbc;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;

import javax.sql.DataSource;

import org.springframework.jdbc.datasource.DelegatingDataSource;

/**
 * A database that a test can switch off.
 */
public final class FailingDataSource extends DelegatingDataSource {

	private volatile boolean fails;

	public FailingDataSource(DataSource dataSource) {
		super(dataSource);
	}

	public void fail(boolean fails) {
		this.fails = fails;
	}

	@Override
	public Connection getConnection() throws SQLException {
		if (this.fails) {
			throw new SQLTransientConnectionException("switched off by the test", "08001");
		}
		return super.getConnection();
	}

}
