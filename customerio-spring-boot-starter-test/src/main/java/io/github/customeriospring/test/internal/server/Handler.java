package io.github.customeriospring.test.internal.server;

/**
 * Answers the requests of one route.
 *
 * @since 0.1.0
 */
@FunctionalInterface
public interface Handler {

	/**
	 * Answers one request.
	 * @param call the request
	 * @return the answer
	 * @throws RefusedException if the request is not acceptable
	 */
	Reply handle(RoutedCall call);

}
