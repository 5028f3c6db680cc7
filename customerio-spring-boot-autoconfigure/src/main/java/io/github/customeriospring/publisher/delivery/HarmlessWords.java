package io.github.customeriospring.publisher.delivery;

import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

/**
 * Keeps what Customer.io says about an operation out of texts that show no data: its
 * words may quote what was sent.
 *
 * @since 0.1.0
 */
public final class HarmlessWords {

	private static final Pattern WORD = Pattern.compile("[A-Za-z0-9_.-]{1,64}");

	private HarmlessWords() {
	}

	/**
	 * Return a word that can be the name of a reason or of a field.
	 * @param word the reason or the field of a refusal
	 * @return the word, or {@code null} if there is none or it can be anything else
	 */
	public static @Nullable String of(@Nullable String word) {
		return (word != null && WORD.matcher(word).matches()) ? word : null;
	}

}
