package io.github.customeriospring.autoconfigure;

import io.github.customeriospring.http.ApiClientBuilder;
import tools.jackson.databind.json.JsonMapper;

/**
 * Adds to the JSON of the application's own types, where they are values that go to
 * Customer.io: a module with a serializer, a mix-in, another naming. It holds for all
 * Customer.io clients and for nothing else of the application, and does not change what
 * the clients write themselves. What the application sets for its own JSON
 * ({@code spring.jackson.*}, module beans) has no effect on values.
 *
 * @since 0.1.0
 * @see ApiClientBuilder#json
 */
@FunctionalInterface
public interface CustomerioJsonMapperBuilderCustomizer {

	/**
	 * Change the given builder.
	 * @param builder the builder of the mapper that writes the application's types
	 */
	void customize(JsonMapper.Builder builder);

}
