package io.github.customeriospring.mail;

import org.jspecify.annotations.Nullable;

/**
 * A file within a message.
 *
 * @param name the name, or {@code null}
 * @param contentId the id by which HTML may refer to it, or {@code null}
 * @param type the media type, without parameters
 * @param content the content
 */
record MimeFile(@Nullable String name, @Nullable String contentId, String type, byte[] content) {

}
