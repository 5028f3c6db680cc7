package io.github.customeriospring.v1.objects;

import io.github.customeriospring.WireValue;

/**
 * Kind of an object's id.
 *
 * @since 0.1.0
 */
public enum ObjectIdType implements WireValue {

	/**
	 * The id that the application gave.
	 */
	OBJECT_ID("object_id"),

	/**
	 * The id that Customer.io gave.
	 */
	CIO_OBJECT_ID("cio_object_id");

	private final String wireName;

	ObjectIdType(String wireName) {
		this.wireName = wireName;
	}

	@Override
	public String wireName() {
		return this.wireName;
	}

}
