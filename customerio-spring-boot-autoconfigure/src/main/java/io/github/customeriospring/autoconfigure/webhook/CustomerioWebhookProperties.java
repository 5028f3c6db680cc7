package io.github.customeriospring.autoconfigure.webhook;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.util.unit.DataSize;

/**
 * Properties of what receives webhooks.
 *
 * @since 0.1.0
 */
@ConfigurationProperties("customerio.webhook")
public class CustomerioWebhookProperties {

	/**
	 * Path of the endpoint. Without a path and without a signing key there is none.
	 */
	private @Nullable String path;

	/**
	 * Keys that Customer.io signs with. Several may be valid at once.
	 */
	private List<String> signingKeys = new ArrayList<>();

	/**
	 * How far the time of signing may be from now. Customer.io repeats webhooks for seven
	 * days, so there is no limit by default.
	 */
	private @Nullable Duration tolerance;

	/**
	 * Largest body that is kept. A larger one is answered and put aside without it.
	 */
	private DataSize maxBodySize = DataSize.ofMegabytes(5);

	/**
	 * Where webhooks are kept until they are handled.
	 */
	private Store store = Store.MEMORY;

	public @Nullable String getPath() {
		return this.path;
	}

	public void setPath(@Nullable String path) {
		this.path = path;
	}

	public List<String> getSigningKeys() {
		return this.signingKeys;
	}

	public void setSigningKeys(List<String> signingKeys) {
		this.signingKeys = signingKeys;
	}

	public @Nullable Duration getTolerance() {
		return this.tolerance;
	}

	public void setTolerance(@Nullable Duration tolerance) {
		this.tolerance = tolerance;
	}

	public DataSize getMaxBodySize() {
		return this.maxBodySize;
	}

	public void setMaxBodySize(DataSize maxBodySize) {
		this.maxBodySize = maxBodySize;
	}

	public Store getStore() {
		return this.store;
	}

	public void setStore(Store store) {
		this.store = store;
	}

	/**
	 * Where webhooks are kept until they are handled.
	 */
	public enum Store {

		/**
		 * In memory: what was taken and not handled is lost with the process.
		 */
		MEMORY,

		/**
		 * In the application's database.
		 */
		JDBC

	}

}
