package io.github.customeriospring;

/**
 * Data center of a Customer.io account. A workspace lives in exactly one region and its
 * data must not be sent to the other.
 *
 * @since 0.1.0
 * @see <a href="https://docs.customer.io/accounts/data-centers/">Data centers</a>
 */
public enum Region {

	/**
	 * United States.
	 */
	US("https://api.customer.io", "https://track.customer.io", "https://cdp.customer.io"),

	/**
	 * European Union.
	 */
	EU("https://api-eu.customer.io", "https://track-eu.customer.io", "https://cdp-eu.customer.io");

	private final String app;

	private final String track;

	private final String pipelines;

	Region(String app, String track, String pipelines) {
		this.app = app;
		this.track = track;
		this.pipelines = pipelines;
	}

	/**
	 * Return where the given API of this region is served.
	 * @param api the API
	 * @return the base URL, without a trailing slash
	 */
	public String baseUrl(Api api) {
		return switch (api) {
			case APP -> this.app;
			case TRACK -> this.track;
			case PIPELINES -> this.pipelines;
		};
	}

}
