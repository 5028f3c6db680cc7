package io.github.customeriospring.autoconfigure;

import io.github.customeriospring.pipelines.CustomerioPipelinesClient;

/**
 * Changes the auto-configured {@link CustomerioPipelinesClient} before it is built.
 * Customizers are applied last and in order, so they have the final say.
 *
 * @since 0.1.0
 */
@FunctionalInterface
public interface CustomerioPipelinesClientCustomizer {

	/**
	 * Change the given builder.
	 * @param builder the builder
	 */
	void customize(CustomerioPipelinesClient.Builder builder);

}
