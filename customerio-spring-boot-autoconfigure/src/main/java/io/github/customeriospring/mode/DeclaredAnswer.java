package io.github.customeriospring.mode;

import java.lang.reflect.Type;

import org.jspecify.annotations.Nullable;

/**
 * What the caller of an operation gets.
 *
 * @param type the type of the result
 * @param field the field of the answer that holds the result, or {@code null} if that is
 * the whole answer
 * @param unsent the answer where nothing is sent, or {@code null} if its type says enough
 * @since 0.1.0
 */
public record DeclaredAnswer(Type type, @Nullable String field, @Nullable String unsent) {

}
