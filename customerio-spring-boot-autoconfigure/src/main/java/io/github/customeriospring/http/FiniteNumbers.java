package io.github.customeriospring.http;

import tools.jackson.core.JsonGenerator;
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
			String path = generator.streamWriteContext().pathAsPointer().toString();
			throw new NotFiniteException("%s is %s: JSON has no such number, leave it out or send null"
				.formatted(path.substring(1).replace('/', '.'), Double.isNaN(value) ? "NaN" : "infinite"));
		}
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
