package io.github.customeriospring.autoconfigure.aot;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Names the interfaces of an application that it passes to {@code operations(..)} of a
 * client, so that a native image keeps them and the types that they send and return. It
 * stands on a configuration or any other bean, and has no effect otherwise.
 * <pre class="code">
 * &#64;Configuration(proxyBeanMethods = false)
 * &#64;RegisterCustomerioOperations(DesignOperations.class)
 * class DesignConfiguration {
 *
 *     &#64;Bean
 *     DesignOperations designs(CustomerioV1Client v1) {
 *         return v1.operations(DesignOperations.class);
 *     }
 *
 * }
 * </pre>
 *
 * @since 0.1.0
 * @see io.github.customeriospring.v1.CustomerioV1Client#operations
 * @see io.github.customeriospring.trackv1.CustomerioTrackV1Client#operations
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Documented
public @interface RegisterCustomerioOperations {

	/**
	 * Return the interfaces.
	 * @return the interfaces
	 */
	Class<?>[] value();

}
