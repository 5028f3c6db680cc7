package com.example.shop;

import io.github.customeriospring.WireValue;

/**
 * An application's enum that implements an interface of ours.
 */
public enum Channel implements WireValue {

	/** Text messages. */
	TEXT_MESSAGE;

	@Override
	public String wireName() {
		return "sms";
	}

}
