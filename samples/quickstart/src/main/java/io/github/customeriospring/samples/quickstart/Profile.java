package io.github.customeriospring.samples.quickstart;

import java.util.LinkedHashMap;
import java.util.Map;

import io.github.customeriospring.v2.Person;
import io.github.customeriospring.v2.PersonOperation;
import org.jspecify.annotations.Nullable;

import org.springframework.util.Assert;

/**
 * What a caller tells about a person.
 *
 * @param id the id, needed
 * @param email the email address
 * @param attributes anything else; {@code null} removes an attribute
 */
record Profile(@Nullable String id, @Nullable String email, @Nullable Map<String, Object> attributes) {

	PersonOperation.Identify identify() {
		Assert.hasText(this.id, "A person needs an id");
		Map<String, Object> all = new LinkedHashMap<>();
		if (this.attributes != null) {
			all.putAll(this.attributes);
		}
		if (this.email != null) {
			all.put("email", this.email);
		}
		return Person.id(this.id).identify(all);
	}

	@Override
	public String toString() {
		return "Profile[..]";
	}

}
