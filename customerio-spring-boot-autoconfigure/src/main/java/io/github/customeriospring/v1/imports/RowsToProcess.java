package io.github.customeriospring.v1.imports;

import com.fasterxml.jackson.annotation.JsonEnumDefaultValue;
import io.github.customeriospring.WireValue;

/**
 * Which rows of an import are taken.
 *
 * @since 0.1.0
 */
public enum RowsToProcess implements WireValue {

	/**
	 * All of them.
	 */
	ALL("all"),

	/**
	 * Those of people or objects that the workspace does not know.
	 */
	ONLY_NEW("only_new"),

	/**
	 * Those of people or objects that the workspace knows.
	 */
	ONLY_EXISTING("only_existing"),

	/**
	 * A choice that this version does not know.
	 */
	@JsonEnumDefaultValue
	UNKNOWN("unknown");

	private final String wireName;

	RowsToProcess(String wireName) {
		this.wireName = wireName;
	}

	@Override
	public String wireName() {
		return this.wireName;
	}

}
