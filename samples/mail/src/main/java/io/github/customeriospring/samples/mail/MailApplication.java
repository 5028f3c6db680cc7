package io.github.customeriospring.samples.mail;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/**
 * An application whose mail goes out through Customer.io. Nothing in its code says so:
 * that is {@code customerio.mail.enabled} in the configuration.
 */
@SpringBootApplication
public class MailApplication {

	public static void main(String[] args) {
		SpringApplication.run(MailApplication.class, args);
	}

}
