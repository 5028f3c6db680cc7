package com.example.shop;

import java.util.Set;

import io.github.customeriospring.autoconfigure.aot.RegisterCustomerioOperations;
import org.junit.jupiter.api.Test;

import org.springframework.aop.framework.AopProxyUtils;
import org.springframework.aot.generate.ClassNameGenerator;
import org.springframework.aot.generate.DefaultGenerationContext;
import org.springframework.aot.generate.InMemoryGeneratedFiles;
import org.springframework.aot.hint.RuntimeHints;
import org.springframework.aot.hint.predicate.RuntimeHintsPredicates;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.aot.ApplicationContextAotGenerator;
import org.springframework.javapoet.ClassName;
import org.springframework.util.ReflectionUtils;

import static org.assertj.core.api.Assertions.assertThat;

class RegisterCustomerioOperationsTests {

	@Test
	void keepsInterfacesForNativeImages() {
		RuntimeHints hints = hints(DesignConfiguration.class);
		assertThat(RuntimeHintsPredicates.proxies()
			.forInterfaces(AopProxyUtils.completeJdkProxyInterfaces(DesignOperations.class))).accepts(hints);
		Set.of(ReflectionUtils.getUniqueDeclaredMethods(DesignOperations.class, (method) -> !method.isSynthetic()))
			.forEach((method) -> assertThat(RuntimeHintsPredicates.reflection().onMethodInvocation(method))
				.accepts(hints));
		assertThat(RuntimeHintsPredicates.reflection().onType(DesignOperations.Design.class)).accepts(hints);
		assertThat(RuntimeHintsPredicates.reflection()
			.onMethodInvocation(ReflectionUtils.findMethod(DesignOperations.DesignQuery.class, "folderName")))
			.accepts(hints);
	}

	@Test
	void isNeededForThat() {
		assertThat(RuntimeHintsPredicates.proxies()
			.forInterfaces(AopProxyUtils.completeJdkProxyInterfaces(DesignOperations.class)))
			.rejects(hints(PlainConfiguration.class));
	}

	private static RuntimeHints hints(Class<?> configuration) {
		DefaultGenerationContext generation = new DefaultGenerationContext(
				new ClassNameGenerator(ClassName.get("com.example.shop", "Application")), new InMemoryGeneratedFiles());
		try (AnnotationConfigApplicationContext context = new AnnotationConfigApplicationContext()) {
			context.register(configuration);
			new ApplicationContextAotGenerator().processAheadOfTime(context, generation);
		}
		return generation.getRuntimeHints();
	}

	@Configuration(proxyBeanMethods = false)
	@RegisterCustomerioOperations(DesignOperations.class)
	static class DesignConfiguration {

	}

	@Configuration(proxyBeanMethods = false)
	static class PlainConfiguration {

	}

}
