package io.github.customeriospring.readme;

import org.springframework.boot.autoconfigure.SpringBootApplication;

/**
 * The application around the examples.
 */
@SpringBootApplication
class ReadmeApplication {

}
