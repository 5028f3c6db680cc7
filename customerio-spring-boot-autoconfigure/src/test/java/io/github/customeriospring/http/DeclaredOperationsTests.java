package io.github.customeriospring.http;

import java.util.stream.Stream;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import org.springframework.web.service.annotation.HttpExchange;

import static org.assertj.core.api.Assertions.assertThat;

class DeclaredOperationsTests {

	private final ApiConnection connection = ThingOperations.builder().connect();

	static Stream<Class<?>> operations() {
		return new ClassFileImporter().withImportOption(new ImportOption.DoNotIncludeTests())
			.importPackages("io.github.customeriospring")
			.stream()
			.filter((type) -> type.isInterface()
					&& type.getMethods().stream().anyMatch((method) -> method.isMetaAnnotatedWith(HttpExchange.class)))
			.<Class<?>>map(JavaClass::reflect);
	}

	@ParameterizedTest
	@MethodSource("operations")
	void areOrdinaryObjects(Class<?> type) {
		Object operations = this.connection.operations(type);
		assertThat(operations).hasToString(type.getSimpleName() + "[App API]")
			.isEqualTo(operations)
			.hasSameHashCodeAs(operations)
			.isNotEqualTo(ThingOperations.builder().connect().operations(type))
			.isNotEqualTo(type);
	}

}
