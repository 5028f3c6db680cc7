package io.github.customeriospring.autoconfigure;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import io.github.customeriospring.v1.broadcasts.Audience;
import io.github.customeriospring.v1.customers.CustomerOperations;
import io.github.customeriospring.v1.shared.Customer;
import io.github.customeriospring.v1.transactional.MessageOptions;
import io.github.customeriospring.v2.PersonOperation;
import io.github.customeriospring.v2.PersonRelationship;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.aop.framework.AopProxyUtils;
import org.springframework.aot.hint.MemberCategory;
import org.springframework.aot.hint.RuntimeHints;
import org.springframework.aot.hint.TypeReference;
import org.springframework.aot.hint.predicate.RuntimeHintsPredicates;
import org.springframework.web.service.annotation.HttpExchange;

import static org.assertj.core.api.Assertions.assertThat;

class CustomerioRuntimeHintsTests {

	private final RuntimeHints hints = new RuntimeHints();

	@BeforeEach
	void register() {
		new CustomerioRuntimeHints().registerHints(this.hints, null);
	}

	@Test
	void forgetsNoDeclaredInterface() {
		Set<String> declared = new ClassFileImporter().withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
			.importPackages("io.github.customeriospring")
			.stream()
			.filter((type) -> type.isInterface()
					&& type.getMethods().stream().anyMatch((method) -> method.isMetaAnnotatedWith(HttpExchange.class)))
			.map(JavaClass::getName)
			.collect(Collectors.toSet());
		assertThat(declared).isNotEmpty();
		assertThat(CustomerioRuntimeHints.DECLARED_INTERFACES).extracting(Class::getName)
			.containsExactlyInAnyOrderElementsOf(declared);
	}

	@Test
	void keepsProxies() {
		assertThat(RuntimeHintsPredicates.proxies()
			.forInterfaces(AopProxyUtils.completeJdkProxyInterfaces(CustomerOperations.class))).accepts(this.hints);
	}

	@Test
	void keepsRecords() {
		assertThat(RuntimeHintsPredicates.reflection().onType(Customer.class)).accepts(this.hints);
		assertThat(RuntimeHintsPredicates.reflection().onType(PersonOperation.Identify.class)).accepts(this.hints);
		assertThat(RuntimeHintsPredicates.reflection().onType(PersonRelationship.class)).accepts(this.hints);
		assertThat(RuntimeHintsPredicates.reflection()
			.onType(TypeReference.of("io.github.customeriospring.v2.PlainOperation"))).accepts(this.hints);
		assertThat(RuntimeHintsPredicates.reflection().onType(Audience.Emails.class)).accepts(this.hints);
		assertThat(RuntimeHintsPredicates.reflection().onType(MessageOptions.class)).accepts(this.hints);
	}

	@Test
	void keepsConverters() throws ClassNotFoundException {
		for (String converter : List.of("transactional.EmailHeader$ListConverter",
				"livenotifications.StartLiveNotification$Identifiers")) {
			assertThat(RuntimeHintsPredicates.reflection()
				.onType(Class.forName("io.github.customeriospring.v1." + converter))
				.withMemberCategory(MemberCategory.INVOKE_DECLARED_CONSTRUCTORS)).accepts(this.hints);
		}
	}

	@Test
	void keepsTheAnswerToABatch() {
		assertThat(RuntimeHintsPredicates.reflection()
			.onType(TypeReference.of("io.github.customeriospring.v2.DefaultCustomerioV2Client$BatchAnswer$Refusal")))
			.accepts(this.hints);
	}

	@Test
	void keepsTheVersion() {
		assertThat(RuntimeHintsPredicates.resource().forResource("io/github/customeriospring/http/version.properties"))
			.accepts(this.hints);
	}

}
