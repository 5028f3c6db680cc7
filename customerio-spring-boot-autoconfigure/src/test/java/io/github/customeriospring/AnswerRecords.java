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

package io.github.customeriospring;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.stream.Stream;

import com.tngtech.archunit.core.domain.JavaMethod;

import org.springframework.web.service.annotation.HttpExchange;

/**
 * All records that declared operations return, and the records in them.
 */
public final class AnswerRecords {

	private AnswerRecords() {
	}

	public static Set<Class<?>> all() {
		Set<Class<?>> records = new LinkedHashSet<>();
		MainClasses.all()
			.stream()
			.flatMap((type) -> type.getMethods().stream())
			.filter((method) -> method.isMetaAnnotatedWith(HttpExchange.class))
			.map(JavaMethod::reflect)
			.forEach((method) -> collect(method.getGenericReturnType(), records));
		return records;
	}

	private static void collect(Type type, Set<Class<?>> records) {
		if (type instanceof ParameterizedType generic) {
			Stream.of(generic.getActualTypeArguments()).forEach((argument) -> collect(argument, records));
		}
		else if (type instanceof Class<?> raw && raw.isSealed()) {
			Stream.of(raw.getPermittedSubclasses()).forEach((permitted) -> collect(permitted, records));
		}
		else if (type instanceof Class<?> raw && raw.isRecord() && records.add(raw)) {
			Stream.of(raw.getRecordComponents()).forEach((component) -> collect(component.getGenericType(), records));
		}
	}

}
