package com.example.shop;

import com.fasterxml.jackson.annotation.JsonValue;

/**
 * An application's value that is a text in JSON.
 *
 * @param amount how much
 * @param currency of what
 */
public record Money(String amount, String currency) {

	@JsonValue
	String text() {
		return this.amount + " " + this.currency;
	}

}
