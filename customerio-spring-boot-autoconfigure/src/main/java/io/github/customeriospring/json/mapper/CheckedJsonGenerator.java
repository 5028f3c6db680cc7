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

import java.io.OutputStream;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.SerializableString;
import tools.jackson.core.TokenStreamContext;
import tools.jackson.core.io.IOContext;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.json.JsonWriteContext;
import tools.jackson.core.json.UTF8JsonGenerator;

/**
 * Writes JSON and refuses what JSON does not know, whichever serializer asks for it:
 * numbers that are not finite, halves of characters, names without a value and raw text
 * that is no JSON. Its length is that of the methods that a serializer can call.
 */
final class CheckedJsonGenerator extends UTF8JsonGenerator {

	private static final Pattern NUMBER = Pattern.compile("-?(0|[1-9]\\d*)(\\.\\d+)?([eE][+-]?\\d+)?");

	private static final String NO_RAW_JSON = "is written as raw JSON and is none";

	private static final String UNCHECKED = "is written as raw text, which nothing checks: write it as raw values";

	private static final JsonFactory RAW = new JsonFactory();

	/** What a character becomes at most, escaped. */
	private static final int MAX_BYTES_PER_CHAR = 6;

	/** Two quotes and a comma. */
	private static final int MAX_BYTES_AROUND = 3;

	/** Where the last name was written, as long as it may lack its value. */
	private @Nullable TokenStreamContext named;

	private int namedEntry;

	/** Whether a number is being written, which Jackson does as raw text. */
	private boolean inNumber;

	private @Nullable TokenStreamContext objectExpectedIn;

	CheckedJsonGenerator(ObjectWriteContext context, IOContext io, int streamFeatures, int formatFeatures,
			OutputStream out, @Nullable SerializableString rootValueSeparator, char quote) {
		super(context, io, streamFeatures, formatFeatures, out, rootValueSeparator, null, null, 0, quote);
	}

	static boolean isNumber(String text) {
		return NUMBER.matcher(text).matches();
	}

	/**
	 * Watch whether an object comes next.
	 */
	void expectObject() {
		this.objectExpectedIn = streamWriteContext();
	}

	/**
	 * Tell whether something else came than the object that was expected.
	 */
	boolean isObjectMissing() {
		return this.objectExpectedIn != null;
	}

	private void startsObject() {
		if (this.objectExpectedIn == streamWriteContext()) {
			this.objectExpectedIn = null;
		}
	}

	@Override
	public JsonGenerator writeStartObject() {
		startsObject();
		return super.writeStartObject();
	}

	@Override
	public JsonGenerator writeStartObject(Object value) {
		startsObject();
		return super.writeStartObject(value);
	}

	@Override
	public JsonGenerator writeStartObject(Object value, int size) {
		startsObject();
		return super.writeStartObject(value, size);
	}

	@Override
	public JsonGenerator writeNumber(double value) {
		if (!Double.isFinite(value)) {
			throw UnwritableValueException.notFinite(streamWriteContext(), value);
		}
		this.inNumber = true;
		super.writeNumber(value);
		this.inNumber = false;
		return this;
	}

	@Override
	public JsonGenerator writeNumber(float value) {
		if (!Float.isFinite(value)) {
			throw UnwritableValueException.notFinite(streamWriteContext(), value);
		}
		this.inNumber = true;
		super.writeNumber(value);
		this.inNumber = false;
		return this;
	}

	@Override
	public JsonGenerator writeNumber(@Nullable BigInteger value) {
		this.inNumber = true;
		super.writeNumber(value);
		this.inNumber = false;
		return this;
	}

	@Override
	public JsonGenerator writeNumber(@Nullable BigDecimal value) {
		this.inNumber = true;
		super.writeNumber(value);
		this.inNumber = false;
		return this;
	}

	@Override
	public JsonGenerator writeNumber(String text) {
		if (!isNumber(text)) {
			throw UnwritableValueException.at(ValuePath.next(streamWriteContext()),
					"is written as a number and is none");
		}
		this.inNumber = true;
		super.writeNumber(text);
		this.inNumber = false;
		return this;
	}

	@Override
	public JsonGenerator writeNumber(char[] text, int offset, int length) {
		return writeNumber(new String(text, offset, length));
	}

	@Override
	public JsonGenerator writeName(String name) {
		int start = this._outputTail;
		super.writeName(name);
		if (mayHoldHalves(name, start)) {
			requireWholeCharacters(name);
		}
		awaitValue();
		return this;
	}

	@Override
	public JsonGenerator writeName(SerializableString name) {
		super.writeName(name);
		awaitValue();
		return this;
	}

	/**
	 * Write fields that are encoded already, the last of them without its value.
	 */
	void writeEncoded(byte[] fields, String last) {
		if (this._outputTail + fields.length >= this._outputEnd) {
			_flushBuffer();
		}
		if (this._streamWriteContext.writeName(last) == JsonWriteContext.STATUS_OK_AFTER_COMMA) {
			this._outputBuffer[this._outputTail++] = ',';
		}
		System.arraycopy(fields, 0, this._outputBuffer, this._outputTail, fields.length);
		this._outputTail += fields.length;
		awaitValue();
	}

	private void awaitValue() {
		this.named = streamWriteContext();
		this.namedEntry = this.named.getEntryCount();
	}

	@Override
	public JsonGenerator writeEndObject() {
		TokenStreamContext place = streamWriteContext();
		if (place == this.named && place.getEntryCount() == this.namedEntry) {
			throw UnwritableValueException.at(ValuePath.next(place), "is missing: its serializer wrote nothing");
		}
		this.named = null;
		return super.writeEndObject();
	}

	@Override
	public JsonGenerator writeString(@Nullable String text) {
		int start = this._outputTail;
		super.writeString(text);
		if (text != null && mayHoldHalves(text, start)) {
			requireWholeCharacters(text);
		}
		return this;
	}

	@Override
	public JsonGenerator writeString(char[] text, int offset, int length) {
		return writeString(new String(text, offset, length));
	}

	@Override
	public JsonGenerator writeUTF8String(byte[] text, int offset, int length) {
		return writeString(new String(text, offset, length, StandardCharsets.UTF_8));
	}

	@Override
	public JsonGenerator writeRawUTF8String(byte[] text, int offset, int length) {
		return writeRawValue('"' + new String(text, offset, length, StandardCharsets.UTF_8) + '"');
	}

	@Override
	public JsonGenerator writeRaw(String text) {
		requireNumber();
		return super.writeRaw(text);
	}

	@Override
	public JsonGenerator writeRaw(String text, int offset, int length) {
		requireNumber();
		return super.writeRaw(text, offset, length);
	}

	@Override
	public JsonGenerator writeRaw(SerializableString text) {
		requireNumber();
		return super.writeRaw(text);
	}

	@Override
	public JsonGenerator writeRaw(char[] text, int offset, int length) {
		requireNumber();
		return super.writeRaw(text, offset, length);
	}

	@Override
	public JsonGenerator writeRaw(char character) {
		requireNumber();
		return super.writeRaw(character);
	}

	private void requireNumber() {
		if (!this.inNumber) {
			throw UnwritableValueException.at(ValuePath.next(streamWriteContext()), UNCHECKED);
		}
	}

	@Override
	public JsonGenerator writeRawValue(String text) {
		List<String> path = ValuePath.next(streamWriteContext());
		try (JsonParser parser = RAW.createParser(ObjectReadContext.empty(), text)) {
			parser.nextToken();
			copyCurrentStructureExact(parser);
			if (parser.nextToken() != null) {
				throw UnwritableValueException.at(path, NO_RAW_JSON);
			}
			return this;
		}
		catch (UnwritableValueException ex) {
			throw ex;
		}
		catch (JacksonException ex) {
			throw UnwritableValueException.at(path, NO_RAW_JSON);
		}
	}

	@Override
	public JsonGenerator writeRawValue(String text, int offset, int length) {
		return writeRawValue(text.substring(offset, offset + length));
	}

	@Override
	public JsonGenerator writeRawValue(char[] text, int offset, int length) {
		return writeRawValue(new String(text, offset, length));
	}

	@Override
	public JsonGenerator writeRawValue(SerializableString text) {
		return writeRawValue(text.getValue());
	}

	/**
	 * Tell whether a text that was just written may hold halves of characters. Plain text
	 * takes a byte per character, a half becomes an escape of six; the bytes tell it
	 * unless some of them may have left the buffer.
	 */
	private boolean mayHoldHalves(String text, int start) {
		boolean allInBuffer = start + MAX_BYTES_PER_CHAR * text.length() + MAX_BYTES_AROUND < this._outputEnd;
		return !allInBuffer || this._outputTail - start > text.length() + MAX_BYTES_AROUND;
	}

	private void requireWholeCharacters(String text) {
		int index = 0;
		while (index < text.length()) {
			int character = text.codePointAt(index);
			if (character >= Character.MIN_SURROGATE && character <= Character.MAX_SURROGATE) {
				throw UnwritableValueException.halfCharacter(ValuePath.last(streamWriteContext()));
			}
			index += Character.charCount(character);
		}
	}

}
