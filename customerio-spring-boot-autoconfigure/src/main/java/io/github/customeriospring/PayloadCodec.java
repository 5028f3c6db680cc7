package io.github.customeriospring;

/**
 * Changes how what a durable store keeps is written, for example to encrypt it. An
 * application may have a bean of this type. Thread-safe.
 *
 * @since 0.1.0
 */
public interface PayloadCodec {

	/**
	 * Return the name that is kept with what was written, so that it can be read after
	 * another codec has taken the place of this one.
	 * @return at most 32 letters, digits, dots and dashes
	 */
	String name();

	/**
	 * Write.
	 * @param payload what to keep
	 * @return as it is kept
	 */
	byte[] encode(byte[] payload);

	/**
	 * Read.
	 * @param kept what was kept by a codec of this name
	 * @return what was to be kept
	 * @throws RuntimeException if it cannot be read
	 */
	byte[] decode(byte[] kept);

	/**
	 * Keep everything as it is.
	 * @return the codec, which is called {@code plain}
	 */
	static PayloadCodec plain() {
		return PlainCodec.INSTANCE;
	}

}
