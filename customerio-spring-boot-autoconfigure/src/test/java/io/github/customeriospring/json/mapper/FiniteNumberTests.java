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

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.concurrent.atomic.DoubleAccumulator;
import java.util.concurrent.atomic.DoubleAdder;
import java.util.stream.Stream;

import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonRawValue;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.annotation.JsonValue;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.util.RawValue;

import static org.junit.jupiter.params.provider.Arguments.arguments;

/**
 * No number that is not finite gets through, by any type and any serializer.
 */
class FiniteNumberTests {

	@ParameterizedTest(name = "{0} {1}")
	@MethodSource("numbers")
	void refusesNumbersThatAreNotFinite(String place, String problem, Object value) {
		Refusals.assertRefused(value, place, problem);
	}

	static Stream<Arguments> numbers() {
		DoubleAdder adder = new DoubleAdder();
		adder.add(Double.NaN);
		DoubleAccumulator accumulator = new DoubleAccumulator(Math::max, Double.POSITIVE_INFINITY);
		return Stream.of(arguments("", "is NaN", Double.NaN), arguments("", "is infinite", Float.NEGATIVE_INFINITY),
				arguments("", "is NaN", adder), arguments("", "is infinite", accumulator),
				arguments("", "is NaN", new Ratio(0, 0)), arguments("", "is NaN", new Unreal()),
				arguments(".typed", "is NaN", new Typed(Double.NaN)),
				arguments(".typed[1]", "is NaN", new Typed(adder)), arguments("", "is infinite", new Ratio(1, 0)),
				arguments("[1]", "is NaN", new double[] { 1, Double.NaN }),
				arguments("[0]", "is NaN", new float[] { Float.NaN }),
				arguments("[0][1]", "is infinite", new double[][] { { 1, Double.POSITIVE_INFINITY } }),
				arguments("[0]", "is NaN", new Number[] { Double.NaN }),
				arguments("", "is NaN", OptionalDouble.of(Double.NaN)),
				arguments("", "is NaN", Optional.of(List.of()).map((list) -> Double.NaN)),
				arguments(".value", "is NaN", new Reading(Double.NaN)),
				arguments(".value", "is NaN", new TextReading(Double.NaN, 1F)),
				arguments(".other", "is NaN", new TextReading(1, Float.NaN)),
				arguments(".number", "is NaN", new Measured(Double.NaN)),
				arguments("", "is NaN", new Wrapped(Double.NaN)), arguments("", "is NaN", new Wrapped(adder)),
				arguments(".n", "is NaN", JsonNodeFactory.instance.objectNode().put("n", Double.NaN)),
				arguments("[0]", "is infinite", JsonNodeFactory.instance.arrayNode().add(Float.POSITIVE_INFINITY)),
				arguments(".p.value", "is NaN",
						JsonNodeFactory.instance.objectNode().putPOJO("p", new Reading(Double.NaN))),
				arguments(".json", "is written as raw JSON and is none", new Stored("NaN")),
				arguments(".json", "is written as raw JSON and is none", new Stored("1,\"x\":2")),
				arguments("", "is written as raw JSON and is none", new RawValue("{")));
	}

	/**
	 * A number whose text does not tell that it is none.
	 */
	static class Ratio extends Number {

		private static final long serialVersionUID = 1L;

		private final double value;

		Ratio(double numerator, double denominator) {
			this.value = numerator / denominator;
		}

		@Override
		public int intValue() {
			return 0;
		}

		@Override
		public long longValue() {
			return 0;
		}

		@Override
		public float floatValue() {
			return (float) this.value;
		}

		@Override
		public double doubleValue() {
			return this.value;
		}

		@Override
		public String toString() {
			return BigDecimal.ONE.toString();
		}

	}

	/** A decimal that says that it is none. */
	static class Unreal extends BigDecimal {

		private static final long serialVersionUID = 1L;

		Unreal() {
			super(1);
		}

		@Override
		public double doubleValue() {
			return Double.NaN;
		}

	}

	record Typed(@JsonTypeInfo(use = JsonTypeInfo.Id.CLASS) Object typed) {

	}

	record Reading(double value) {

	}

	record TextReading(@JsonFormat(shape = JsonFormat.Shape.STRING) double value,
			@JsonFormat(shape = JsonFormat.Shape.STRING) Float other) {

	}

	record Measured(Number number) {

	}

	record Wrapped(@JsonValue Number value) {

	}

	record Stored(@JsonRawValue String json) {

	}

}
