package io.github.customeriospring;

import java.lang.reflect.Constructor;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import io.github.customeriospring.v1.broadcasts.PersonData;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Records end up in logs. Each one is filled with texts that say where they stand, and
 * none of them may come out again, except for what says nothing about a person.
 */
class ToStringTests {

	/** Passes for an identifier, for Liquid and for the name of a file. */
	private static final String MARK = "{{personal-%s.%s}}.pdf";

	/** Components that hold words of Customer.io or of the application's developers. */
	private static final List<String> HARMLESS = List.of("AccountRegion.url", "AccountRegion.region", "ApiError.reason",
			"ApiError.field", "ApiError.code", "Complete.operator", "Device.platform", "Delivery.deliveryId",
			"EmailHeader.name", "EndLiveNotification.instanceId", "ErrorResponse.operation", "Failure.field",
			"Group.operator", "Failure.reason", "LastDelivery.id", "LastDelivery.operation", "LastDelivery.source",
			"LastDelivery.status", "LiveNotification.failureReason", "LiveNotification.instanceId",
			"LiveNotification.notificationType", "LiveNotification.platform", "ObjectSearch.objectTypeId",
			"Relationship.objectTypeId", "StartLiveNotification.notificationType", "TemplateId.value",
			"UpdateLiveNotification.instanceId", "Workspace.name");

	static Stream<Class<?>> records() {
		return new ClassFileImporter().withImportOption(new ImportOption.DoNotIncludeTests())
			.importPackages("io.github.customeriospring")
			.stream()
			.filter((type) -> type.isRecord() && type.getModifiers().contains(JavaModifier.PUBLIC))
			.filter((type) -> !type.getPackageName().matches(".*\\.(http(\\.transport)?|ratelimit)"))
			.<Class<?>>map(JavaClass::reflect);
	}

	@ParameterizedTest
	@MethodSource("records")
	void showsNothingPersonal(Class<?> type) throws Exception {
		String text = String.valueOf(sample(type, "", ""));
		for (String harmless : HARMLESS) {
			int dot = harmless.indexOf('.');
			text = text.replace(mark(harmless.substring(0, dot), harmless.substring(dot + 1)), "");
		}
		assertThat(text).doesNotContain("personal");
	}

	private static @Nullable Object sample(Type type, String owner, String name) throws Exception {
		if (type instanceof ParameterizedType generic) {
			Type[] arguments = generic.getActualTypeArguments();
			return (generic.getRawType() == Map.class)
					? Map.of(sample(arguments[0], owner, name), sample(arguments[1], owner, name))
					: List.of(sample(arguments[0], owner, name));
		}
		Class<?> raw = (type instanceof Class<?> c) ? c : Object.class;
		if (raw == String.class || raw == Object.class) {
			return (owner.equals("Event") && name.equals("id")) ? Ulid.next() : mark(owner, name);
		}
		if (raw.isEnum()) {
			return (raw == DeliveryMetric.class) ? DeliveryMetric.OPENED : raw.getEnumConstants()[0];
		}
		if (raw.isSealed()) {
			Class<?>[] permitted = raw.getPermittedSubclasses();
			return sample(permitted[permitted.length - 1], owner, name);
		}
		return switch (raw.getSimpleName()) {
			case "PersonId" -> PersonId.id(mark(owner, name));
			case "ObjectId" -> ObjectId.of("1", mark(owner, name));
			case "PersonData" -> new PersonData(mark(owner, name), null, Map.of(mark(owner, name), mark(owner, name)));
			case "URI" -> URI.create("https://example.com/personal");
			case "Instant" -> Instant.EPOCH;
			case "Duration" -> Duration.ZERO;
			case "int", "Integer" -> 7;
			case "long", "Long" -> 7L;
			case "boolean" -> true;
			case "Boolean" -> name.equals("autoCreate") ? null : true;
			case "byte[]" -> "personal".getBytes(StandardCharsets.UTF_8);
			default -> record(raw);
		};
	}

	private static Object record(Class<?> type) throws Exception {
		RecordComponent[] components = type.getRecordComponents();
		Constructor<?> constructor = type
			.getDeclaredConstructor(Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new));
		Object[] values = new Object[components.length];
		for (int i = 0; i < values.length; i++) {
			values[i] = sample(components[i].getGenericType(), type.getSimpleName(), components[i].getName());
		}
		return constructor.newInstance(values);
	}

	private static String mark(String owner, String name) {
		return MARK.formatted(owner, name);
	}

}
