package io.github.customeriospring.v1.collections;

import io.github.customeriospring.Arguments;
import org.jspecify.annotations.Nullable;

/**
 * A change of a collection. What is not set stays as it is; rows replace all that there
 * are.
 *
 * @since 0.1.0
 */
public final class UpdateCollection extends CollectionRequest<UpdateCollection> {

	private @Nullable String name;

	private UpdateCollection() {
	}

	/**
	 * Create a change, to be completed.
	 * @return the change
	 */
	public static UpdateCollection create() {
		return new UpdateCollection();
	}

	/**
	 * Set the name.
	 * @param name the name
	 * @return this change
	 */
	public UpdateCollection name(String name) {
		this.name = Arguments.text(name, "name");
		return this;
	}

}
