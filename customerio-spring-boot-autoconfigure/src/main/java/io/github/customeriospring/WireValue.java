package io.github.customeriospring;

import com.fasterxml.jackson.annotation.JsonValue;

/**
 * A constant that has a name of its own in Customer.io's requests.
 *
 * @since 0.1.0
 */
public interface WireValue {

	/**
	 * Return Customer.io's name of the constant.
	 * @return the name, as it is written in JSON, paths and queries
	 */
	@JsonValue
	String wireName();

}
