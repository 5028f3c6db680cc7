/*
 * Copyright 2026-present the original author or authors.
 *
 * Licensed under the Apache License, Version 2.0 (the "License");
 * you may not use this file except in compliance with the License.
 * You may obtain a copy of the License at
 *
 *      https://www.apache.org/licenses/LICENSE-2.0
 *
 * Unless required by applicable law or agreed to in writing, software
 * distributed under the License is distributed on an "AS IS" BASIS,
 * WITHOUT WARRANTIES OR CONDITIONS OF ANY KIND, either express or implied.
 * See the License for the specific language governing permissions and
 * limitations under the License.
 */

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
