package io.github.customeriospring.http.declared;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks an interface whose operations Customer.io carries out for anybody, or for anybody
 * who knows the id of a delivery. They are sent without the credential, which is not
 * needed there.
 *
 * @since 0.1.0
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Documented
public @interface WithoutCredential {

}
