package io.github.customeriospring.jdbc;

/**
 * A payload as it stands in a table.
 *
 * @param bytes what a codec has written
 * @param codec the name of the codec
 * @param version the version of the payload's form
 * @since 0.1.0
 */
@SuppressWarnings("ArrayRecordComponent")
public record KeptPayload(byte[] bytes, String codec, int version) {

	@Override
	public String toString() {
		return "KeptPayload[%d bytes, codec=%s]".formatted(this.bytes.length, this.codec);
	}

}
