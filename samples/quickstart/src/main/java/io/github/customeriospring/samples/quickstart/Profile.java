package io.github.customeriospring.samples.quickstart;

import java.util.LinkedHashMap;
import java.util.Map;

import io.github.customeriospring.v2.Person;
import io.github.customeriospring.v2.PersonOperation;
import org.jspecify.annotations.Nullable;

import org.springframework.util.Assert;
import org.springframework.util.StringUtils;

/**
 * What a caller tells about a person.
 *
 * @param id the id, needed unless there is an email address
 * @param email the email address, by which a person without an id is known
 * @param attributes anything else; {@code null} removes an attribute
 */
record Profile(@Nullable String id, @Nullable String email, @Nullable Map<String, Object> attributes) {

	PersonOperation.Identify identify() {
		Map<String, Object> all = new LinkedHashMap<>();
		if (this.attributes != null) {
			all.putAll(this.attributes);
		}
		if (this.email != null) {
			all.put("email", this.email);
		}
		return person().identify(all);
	}

	private Person person() {
		if (StringUtils.hasText(this.id)) {
			return Person.id(this.id);
		}
		Assert.hasText(this.email, "A person needs an id or an email address");
		return Person.email(this.email);
	}

	@Override
	public String toString() {
		return "Profile[..]";
	}

}
