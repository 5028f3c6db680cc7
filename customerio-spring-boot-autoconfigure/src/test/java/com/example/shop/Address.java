package com.example.shop;

import org.jspecify.annotations.Nullable;

/**
 * An application's record.
 *
 * @param streetName a name of two words
 * @param zip may be unknown
 */
public record Address(String streetName, @Nullable String zip) {

}
