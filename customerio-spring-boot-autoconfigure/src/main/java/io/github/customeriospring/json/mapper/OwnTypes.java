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

package io.github.customeriospring.json.mapper;

import io.github.customeriospring.Attributes;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.PropertyNamingStrategy;
import tools.jackson.databind.cfg.MapperConfig;
import tools.jackson.databind.introspect.AnnotatedClass;
import tools.jackson.databind.introspect.JacksonAnnotationIntrospector;

/**
 * Tells our types, whose names follow the API, from the types of an application, which
 * keep the names that they declare.
 */
final class OwnTypes {

	private static final String PREFIX = Attributes.class.getPackageName() + ".";

	private OwnTypes() {
	}

	static boolean include(Class<?> type) {
		return type.getName().startsWith(PREFIX);
	}

	/**
	 * Tell whether a type comes with this library, unlike those of samples and tests.
	 */
	static boolean ship(Class<?> type) {
		return include(type) && type.getProtectionDomain() == OwnTypes.class.getProtectionDomain();
	}

	/**
	 * Names the properties of our types.
	 */
	static final class Names extends JacksonAnnotationIntrospector {

		private static final long serialVersionUID = 1L;

		private final PropertyNamingStrategy names;

		Names(PropertyNamingStrategy names) {
			this.names = names;
		}

		@Override
		public @Nullable Object findNamingStrategy(MapperConfig<?> config, AnnotatedClass type) {
			Object declared = super.findNamingStrategy(config, type);
			return (declared == null && include(type.getRawType())) ? this.names : declared;
		}

	}

}
