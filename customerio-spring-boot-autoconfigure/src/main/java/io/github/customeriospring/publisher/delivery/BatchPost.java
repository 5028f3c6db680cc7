package io.github.customeriospring.publisher.delivery;

import java.util.List;
import java.util.Map;

import io.github.customeriospring.publisher.OperationRefusal;

/**
 * Posts one batch, without repeating it.
 *
 * @since 0.1.0
 */
@FunctionalInterface
public interface BatchPost {

	/**
	 * Post operations.
	 * @param operations the JSON of each, at least one
	 * @return the refused operations by their index, each with at least one reason
	 * @throws io.github.customeriospring.CustomerioException if the request fails as a
	 * whole
	 */
	Map<Integer, List<OperationRefusal>> post(List<byte[]> operations);

}
