package io.github.customeriospring.retryproof;

import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;

import io.github.customeriospring.http.declared.ClientAccessors;
import io.github.customeriospring.pipelines.CustomerioPipelinesClient;
import io.github.customeriospring.trackv1.CustomerioTrackV1Client;
import io.github.customeriospring.v1.CustomerioV1Client;
import io.github.customeriospring.v2.CustomerioV2Client;
import org.junit.jupiter.api.Test;

import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.web.service.annotation.HttpExchange;

import static org.assertj.core.api.Assertions.assertThat;

class OperationTableTests {

	@Test
	void hasARowForEveryDeclaredOperation() {
		List<String> declared = Stream.of(CustomerioV1Client.class, CustomerioTrackV1Client.class)
			.flatMap((client) -> ClientAccessors.of(client).keySet().stream())
			.flatMap((type) -> methods(type,
					(method) -> AnnotatedElementUtils.hasAnnotation(method, HttpExchange.class)))
			.toList();
		assertThat(declared).isNotEmpty().doesNotHaveDuplicates();
		assertThat(names(TableRow::isDeclared)).containsExactlyInAnyOrderElementsOf(declared);
	}

	@Test
	void hasARowForEveryCodedOperation() {
		// All calls of the Pipelines API but batches go through send
		List<String> coded = Stream
			.concat(methods(CustomerioV2Client.class, (method) -> true),
					methods(CustomerioPipelinesClient.class, (method) -> !method.getName().equals("send")))
			.distinct()
			.toList();
		assertThat(coded).isNotEmpty();
		assertThat(names((row) -> !row.isDeclared())).containsExactlyInAnyOrderElementsOf(coded);
	}

	private static Stream<String> methods(Class<?> type, Predicate<Method> predicate) {
		return Stream.of(type.getMethods())
			.filter((method) -> !Modifier.isStatic(method.getModifiers()) && predicate.test(method))
			.map((method) -> type.getSimpleName() + "." + method.getName());
	}

	private static List<String> names(Predicate<TableRow> predicate) {
		return OperationTable.ROWS.stream().filter(predicate).map(TableRow::name).toList();
	}

}
