package io.github.customeriospring.jdbc;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

import io.github.customeriospring.PayloadCodec;

/**
 * Writes payloads with one codec and reads them with that which has written them.
 * Thread-safe.
 *
 * @since 0.1.0
 */
public final class Codecs {

	private static final int VERSION = 1;

	private static final Pattern NAME = Pattern.compile("[A-Za-z0-9.-]{1,32}");

	private final PayloadCodec current;

	private final Map<String, PayloadCodec> all = new HashMap<>();

	/**
	 * Create codecs.
	 * @param current writes and reads
	 * @param former read only; the plain one always can
	 * @throws IllegalArgumentException if a name does not fit, or two codecs have the
	 * same
	 */
	public Codecs(PayloadCodec current, Collection<? extends PayloadCodec> former) {
		this.current = current;
		List<PayloadCodec> codecs = new ArrayList<>(former);
		codecs.add(current);
		for (PayloadCodec codec : codecs) {
			if (!NAME.matcher(codec.name()).matches()) {
				throw new IllegalArgumentException("The name of the PayloadCodec %s must be 1 to 32 letters, digits, "
						+ "dots and dashes".formatted(codec.getClass().getName()));
			}
			PayloadCodec other = this.all.put(codec.name(), codec);
			if (other != null && other != codec) {
				throw new IllegalArgumentException("""
						The PayloadCodecs %s and %s have the same name: give each form of payload a name of its own"""
					.formatted(other.getClass().getName(), codec.getClass().getName()));
			}
		}
		this.all.putIfAbsent(PayloadCodec.plain().name(), PayloadCodec.plain());
	}

	/**
	 * Write a payload.
	 * @param payload the payload
	 * @return as it is kept
	 */
	public KeptPayload write(byte[] payload) {
		return new KeptPayload(this.current.encode(payload), this.current.name(), VERSION);
	}

	/**
	 * Read a payload.
	 * @param kept as it was kept
	 * @return the payload
	 * @throws UnreadablePayloadException if that is not possible
	 */
	public byte[] read(KeptPayload kept) {
		PayloadCodec codec = this.all.get(kept.codec());
		if (codec == null || kept.version() != VERSION) {
			throw new UnreadablePayloadException("No PayloadCodec can read it any more", null);
		}
		try {
			return codec.decode(kept.bytes());
		}
		catch (RuntimeException ex) {
			throw new UnreadablePayloadException("Its PayloadCodec failed with " + ex.getClass().getName(), ex);
		}
	}

}
