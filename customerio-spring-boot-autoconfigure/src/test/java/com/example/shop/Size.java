package com.example.shop;

import com.fasterxml.jackson.annotation.JsonProperty;

/**
 * An application's enum with a name of its own in JSON.
 */
public enum Size {

	/** Small. */
	SMALL,

	/** Large. */
	@JsonProperty("XL")
	LARGE

}
