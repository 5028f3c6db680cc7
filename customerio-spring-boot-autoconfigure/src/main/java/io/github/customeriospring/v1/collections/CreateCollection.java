package io.github.customeriospring.v1.collections;

import io.github.customeriospring.Arguments;

/**
 * A collection that is to be made, with rows or the address of a file.
 *
 * @since 0.1.0
 */
public final class CreateCollection extends CollectionRequest<CreateCollection> {

	private final String name;

	private CreateCollection(String name) {
		this.name = Arguments.text(name, "name");
	}

	/**
	 * Create a collection, to be completed.
	 * @param name the name
	 * @return the collection
	 */
	public static CreateCollection of(String name) {
		return new CreateCollection(name);
	}

	@Override
	public void validate() {
		super.validate();
		if (!hasContent()) {
			throw new IllegalArgumentException("data is missing: a collection needs data or a url");
		}
	}

}
