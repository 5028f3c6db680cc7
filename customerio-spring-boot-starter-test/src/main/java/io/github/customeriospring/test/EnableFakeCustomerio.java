package io.github.customeriospring.test;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

import org.springframework.context.annotation.Import;

/**
 * Lets the application talk to a {@link FakeCustomerio} in place of Customer.io, whatever
 * its properties say. The fake is a bean. It is emptied before each test, so that what a
 * test writes in {@code @BeforeEach} is there and what the application wrote when it
 * started is not.
 * <p>
 * Stands on a test class that starts an application context, or on a configuration class.
 *
 * @since 0.1.0
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Documented
@Import(FakeCustomerioConfiguration.class)
public @interface EnableFakeCustomerio {

}
