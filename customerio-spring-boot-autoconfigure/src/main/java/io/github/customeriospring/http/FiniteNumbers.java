package io.github.customeriospring.http;

import java.util.ArrayDeque;
import java.util.Deque;

import tools.jackson.core.JsonGenerator;
import tools.jackson.core.TokenStreamContext;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.module.SimpleModule;
import tools.jackson.databind.ser.std.StdSerializer;

/**
 * Floating point numbers, of which JSON knows the finite ones only.
 */
final class FiniteNumbers {

	private FiniteNumbers() {
	}

	static void register(SimpleModule module) {
		module.addSerializer(Double.class, new NumberSerializer<>(Double.class));
		module.addSerializer(Double.TYPE, new NumberSerializer<>(Double.class));
		module.addSerializer(Float.class, new NumberSerializer<>(Float.class));
		module.addSerializer(Float.TYPE, new NumberSerializer<>(Float.class));
		module.addSerializer(double[].class, new DoubleArraySerializer());
		module.addSerializer(float[].class, new FloatArraySerializer());
	}

	private static void write(double value, JsonGenerator generator) {
		requireFinite(value, generator);
		generator.writeNumber(value);
	}

	private static void write(float value, JsonGenerator generator) {
		requireFinite(value, generator);
		generator.writeNumber(value);
	}

	private static void requireFinite(double value, JsonGenerator generator) {
		if (!Double.isFinite(value)) {
			throw new NotFiniteException("%s is %s: JSON has no such number, leave it out or send null"
				.formatted(path(generator.streamWriteContext()), Double.isNaN(value) ? "NaN" : "infinite"));
		}
	}

	/**
	 * Return where the next value goes. An array has not counted it yet, unlike the
	 * arrays around it.
	 */
	private static String path(TokenStreamContext place) {
		Deque<String> names = new ArrayDeque<>();
		int index = place.getEntryCount();
		for (TokenStreamContext context = place; context != null && !context.inRoot(); context = context.getParent()) {
			names.addFirst(context.inArray() ? String.valueOf(index) : context.currentName());
			index = context.getParent().getCurrentIndex();
		}
		return String.join(".", names);
	}

	private static final class NumberSerializer<T extends Number> extends StdSerializer<T> {

		NumberSerializer(Class<T> type) {
			super(type);
		}

		@Override
		public void serialize(T value, JsonGenerator generator, SerializationContext context) {
			if (value instanceof Float number) {
				write(number.floatValue(), generator);
			}
			else {
				write(value.doubleValue(), generator);
			}
		}

	}

	private static final class DoubleArraySerializer extends StdSerializer<double[]> {

		DoubleArraySerializer() {
			super(double[].class);
		}

		@Override
		public void serialize(double[] values, JsonGenerator generator, SerializationContext context) {
			generator.writeStartArray();
			for (double value : values) {
				write(value, generator);
			}
			generator.writeEndArray();
		}

	}

	private static final class FloatArraySerializer extends StdSerializer<float[]> {

		FloatArraySerializer() {
			super(float[].class);
		}

		@Override
		public void serialize(float[] values, JsonGenerator generator, SerializationContext context) {
			generator.writeStartArray();
			for (float value : values) {
				write(value, generator);
			}
			generator.writeEndArray();
		}

	}

	/**
	 * A number was not finite. Its message names the attribute.
	 */
	static final class NotFiniteException extends IllegalArgumentException {

		private static final long serialVersionUID = 1L;

		NotFiniteException(String message) {
			super(message);
		}

	}

}
