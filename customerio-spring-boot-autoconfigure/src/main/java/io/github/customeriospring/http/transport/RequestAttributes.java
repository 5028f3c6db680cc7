package io.github.customeriospring.http.transport;

/**
 * Names of the request attributes that a transport knows. They never leave the
 * application.
 *
 * @since 0.1.0
 */
public final class RequestAttributes {

	/**
	 * {@code true} if carrying the request out twice has the effect of once. Such
	 * requests use a pool of connections of their own. A request without the attribute is
	 * taken for one that must not arrive twice.
	 */
	public static final String SAFE_TO_REPEAT = RequestAttributes.class.getName() + ".safeToRepeat";

	/**
	 * {@code true} if the request leaves without any {@code Authorization}.
	 */
	public static final String ANONYMOUS = RequestAttributes.class.getName() + ".anonymous";

	private RequestAttributes() {
	}

}
