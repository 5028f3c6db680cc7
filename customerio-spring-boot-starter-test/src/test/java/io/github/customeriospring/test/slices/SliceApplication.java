package io.github.customeriospring.test.slices;

import java.util.Map;

import io.github.customeriospring.v2.CustomerioV2Client;
import io.github.customeriospring.v2.Person;

import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

@SpringBootApplication
class SliceApplication {

	@RestController
	static class UpgradeController {

		private final CustomerioV2Client v2;

		UpgradeController(CustomerioV2Client v2) {
			this.v2 = v2;
		}

		@PostMapping("/people/{id}/upgrade")
		void upgrade(@PathVariable String id) {
			this.v2.entity(Person.id(id).identify(Map.of("plan", "pro")));
		}

	}

}
