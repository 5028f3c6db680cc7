package io.github.customeriospring.v1.objects;

import org.jspecify.annotations.Nullable;

/**
 * A type of objects in the workspace.
 *
 * @param id the number of the object type, by which other calls name it
 * @param name the name of several objects, or {@code null}
 * @param singularName the name of one object, or {@code null}
 * @param slug the name of several objects in Liquid, or {@code null}
 * @param singularSlug the name of one object in Liquid, or {@code null}
 * @param icon the name of the picture, or {@code null}
 * @param enabled whether it is switched on
 * @since 0.1.0
 */
public record ObjectType(@Nullable String id, @Nullable String name, @Nullable String singularName,
		@Nullable String slug, @Nullable String singularSlug, @Nullable String icon, boolean enabled) {

}
