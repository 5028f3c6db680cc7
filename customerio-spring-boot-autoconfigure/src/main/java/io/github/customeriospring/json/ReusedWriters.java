package io.github.customeriospring.json;

import java.io.ByteArrayOutputStream;
import java.util.concurrent.atomic.AtomicReferenceArray;

import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.ObjectWriter;
import tools.jackson.databind.SequenceWriter;

/**
 * Writes values one by one and keeps what Jackson would make anew for each of them: a
 * generator with its buffers and a context. They belong to no thread, so nothing is left
 * behind in threads that end, and virtual ones do without their own. Thread-safe, without
 * a lock.
 */
final class ReusedWriters {

	/** A power of two, so that two threads seldom want the same writer. */
	private static final int PLACES = 4 * Integer.highestOneBit(Runtime.getRuntime().availableProcessors());

	private final ObjectWriter writer;

	private final AtomicReferenceArray<@Nullable Reused> idle = new AtomicReferenceArray<>(PLACES);

	ReusedWriters(ObjectWriter writer) {
		this.writer = writer;
	}

	/**
	 * Write a value.
	 * @return the JSON in UTF-8
	 * @throws tools.jackson.core.JacksonException if the value cannot be written
	 */
	byte[] write(Object value) {
		int place = (int) Thread.currentThread().getId() & (PLACES - 1);
		Reused reused = this.idle.getAndSet(place, null);
		if (reused == null) {
			reused = new Reused(this.writer);
		}
		byte[] json = reused.write(value);
		// After a failure it stands somewhere inside a value, and does not come back
		if (json.length <= Reused.LARGEST) {
			this.idle.set(place, reused);
		}
		return json;
	}

	/**
	 * A generator with its context and the bytes that it has written. Not thread-safe.
	 */
	private static final class Reused {

		/** Bytes that are kept for the next value. */
		static final int LARGEST = 64 * 1024;

		private final ByteArrayOutputStream bytes = new ByteArrayOutputStream(512);

		private final JsonGenerator generator;

		private final SequenceWriter sequence;

		Reused(ObjectWriter writer) {
			this.generator = writer.createGenerator(this.bytes);
			this.sequence = writer.writeValues(this.generator);
		}

		byte[] write(Object value) {
			this.sequence.write(value);
			this.generator.flush();
			byte[] json = this.bytes.toByteArray();
			this.bytes.reset();
			return json;
		}

	}

}
