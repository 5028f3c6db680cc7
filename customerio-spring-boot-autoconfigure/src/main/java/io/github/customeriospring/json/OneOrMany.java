package io.github.customeriospring.json;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks what Customer.io writes alone where a list is expected, and the other way round:
 * a field with one thing is read as a list of one, and of a list the first thing is read.
 * Other types are not read from another shape.
 *
 * @since 0.1.0
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Documented
public @interface OneOrMany {

}
