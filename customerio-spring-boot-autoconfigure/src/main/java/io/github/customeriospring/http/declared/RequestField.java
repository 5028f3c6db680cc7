package io.github.customeriospring.http.declared;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Names the field of the JSON body in which a parameter is sent: with
 * {@code @RequestField("filter")} its value becomes {@code {"filter": ..}}. The fields of
 * several parameters stand in one object; one that is {@code null} and may be is left
 * out.
 *
 * @since 0.1.0
 * @see ResponseField
 */
@Target(ElementType.PARAMETER)
@Retention(RetentionPolicy.RUNTIME)
@Documented
public @interface RequestField {

	/**
	 * Return the name of the field.
	 * @return the name, as it stands in JSON
	 */
	String value();

}
