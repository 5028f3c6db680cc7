package com.example.shop;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import org.jspecify.annotations.Nullable;

/**
 * An application's bean with everything that beans have.
 */
public class Shop {

	/** A public field. */
	public String publicField = "p";

	/** A null that is left out. */
	@JsonInclude(JsonInclude.Include.NON_NULL)
	public @Nullable String leftOut;

	public Instant getOpenedAt() {
		return Instant.ofEpochSecond(1790000000);
	}

	public boolean isOpenNow() {
		return true;
	}

	@JsonProperty("renamed_here")
	public String getOriginalName() {
		return "r";
	}

	public List<Address> getSubAddresses() {
		return List.of(new Address("a", null));
	}

	public Optional<String> getNickName() {
		return Optional.empty();
	}

	@JsonIgnore
	public String getSecretName() {
		return "s";
	}

}
