package com.example.shop;

import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.annotation.JsonNaming;

/**
 * An application's record with a naming of its own.
 *
 * @param streetName a name of two words
 */
@JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
public record Legacy(String streetName) {

}
