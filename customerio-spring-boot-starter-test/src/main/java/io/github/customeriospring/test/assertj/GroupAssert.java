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

package io.github.customeriospring.test.assertj;

import java.util.List;
import java.util.function.Function;
import java.util.stream.StreamSupport;

import org.assertj.core.api.AbstractAssert;
import org.assertj.core.api.AbstractListAssert;

/**
 * Assertions on all things of a kind in the fake. One of them has assertions of its own:
 * {@code singleElement()}, {@code first()} and {@code element(index)} go on with it.
 *
 * @param <S> the type itself
 * @param <T> the kind of things
 * @param <A> the assertions on one of them
 * @since 0.1.0
 */
public class GroupAssert<S extends GroupAssert<S, T, A>, T, A extends AbstractAssert<A, T>>
		extends AbstractListAssert<S, List<? extends T>, T, A> {

	private final Function<T, A> one;

	private final Function<List<T>, S> some;

	GroupAssert(List<T> actual, Class<?> selfType, Function<T, A> one, Function<List<T>, S> some) {
		super(actual, selfType);
		this.one = one;
		this.some = some;
	}

	@Override
	protected A toAssert(T value, String description) {
		return this.one.apply(value).as(description);
	}

	@Override
	protected S newAbstractIterableAssert(Iterable<? extends T> iterable) {
		return this.some.apply(StreamSupport.stream(iterable.spliterator(), false).map((each) -> (T) each).toList());
	}

}
