package io.github.customeriospring.v1.imports;

import com.fasterxml.jackson.annotation.JsonEnumDefaultValue;
import io.github.customeriospring.WireValue;

/**
 * What the rows of an import are.
 *
 * @since 0.1.0
 */
public enum ImportType implements WireValue {

	/**
	 * People.
	 */
	PEOPLE("people"),

	/**
	 * Events of people.
	 */
	EVENT("event"),

	/**
	 * Relationships of people to objects.
	 */
	RELATIONSHIP("relationship"),

	/**
	 * Objects.
	 */
	OBJECT("object"),

	/**
	 * A kind that this version does not know.
	 */
	@JsonEnumDefaultValue
	UNKNOWN("unknown");

	private final String wireName;

	ImportType(String wireName) {
		this.wireName = wireName;
	}

	@Override
	public String wireName() {
		return this.wireName;
	}

}
