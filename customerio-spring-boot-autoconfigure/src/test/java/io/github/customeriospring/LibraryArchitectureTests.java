/*
 * Copyright 2026-present the original author or authors.
 *
 * Licensed under the Apache License, Version 2.0 (the "License");
 * you may not use this file except in compliance with the License.
 * You may obtain a copy of the License at
 *
 *      https://www.apache.org/licenses/LICENSE-2.0
 *
 * Unless required by applicable law or agreed to in writing, software
 * distributed under the License is distributed on an "AS IS" BASIS,
 * WITHOUT WARRANTIES OR CONDITIONS OF ANY KIND, either express or implied.
 * See the License for the specific language governing permissions and
 * limitations under the License.
 */

package io.github.customeriospring;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

/**
 * Where other libraries may be used: an application has only some of them.
 */
@AnalyzeClasses(packages = ArchitectureTests.ROOT, importOptions = DoNotIncludeTests.class)
class LibraryArchitectureTests {

	private static final String ROOT = ArchitectureTests.ROOT;

	private static final String AUTOCONFIGURE = ROOT + ".autoconfigure..";

	private static final String HEALTH = ROOT + ".health..";

	private static final String JDBC = ROOT + ".jdbc..";

	private static final String RATE_LIMIT = ROOT + ".ratelimit..";

	private static final String WEBHOOK = ROOT + ".webhook";

	@ArchTest
	static final ArchRule bootStaysInConfigurationAndHealth = noClasses().that()
		.resideOutsideOfPackages(AUTOCONFIGURE, HEALTH)
		.should()
		.dependOnClassesThat()
		.resideInAPackage("org.springframework.boot..");

	@ArchTest
	static final ArchRule micrometerStaysInMetrics = noClasses().that()
		.resideOutsideOfPackages(ROOT + ".metrics..", ROOT + ".autoconfigure.metrics..")
		.should()
		.dependOnClassesThat()
		.resideInAPackage("io.micrometer..");

	@ArchTest
	static final ArchRule transactionsStayInOneClassAndWithDatabases = noClasses().that()
		.resideOutsideOfPackages(AUTOCONFIGURE, JDBC, ROOT + ".publisher.jdbc..", WEBHOOK + ".inbox.jdbc..")
		.and()
		.doNotHaveSimpleName("AfterCommit")
		.should()
		.dependOnClassesThat()
		.resideInAnyPackage("org.springframework.transaction..", "org.springframework.jdbc..",
				"org.springframework.dao..");

	@ArchTest
	static final ArchRule eventsAndTheirSignatureNeedNoFramework = noClasses().that()
		.resideInAnyPackage(WEBHOOK, WEBHOOK + ".event..", WEBHOOK + ".inbox", WEBHOOK + ".inbox.memory..")
		.should()
		.dependOnClassesThat(resideInAPackage("org.springframework..")
			.and(DescribedPredicate.not(resideInAPackage("org.springframework.util.unit"))));

	@ArchTest
	static final ArchRule serversStayInWebhooks = noClasses().that()
		.resideOutsideOfPackages(WEBHOOK + ".web..", ROOT + ".autoconfigure.webhook..")
		.should()
		.dependOnClassesThat()
		.resideInAnyPackage("jakarta.servlet..", "org.springframework.web.servlet..",
				"org.springframework.web.reactive.function.server..", "org.springframework.web.server..");

	@ArchTest
	static final ArchRule bucket4jStaysInRateLimits = noClasses().that()
		.resideOutsideOfPackages(RATE_LIMIT, ROOT + ".autoconfigure.ratelimit..")
		.should()
		.dependOnClassesThat()
		.resideInAPackage("io.github.bucket4j..");

	@ArchTest
	static final ArchRule kafkaStaysInOnePackage = noClasses().that()
		.resideOutsideOfPackages(ROOT + ".publisher.kafka..", ROOT + ".autoconfigure.publisher..")
		.should()
		.dependOnClassesThat()
		.resideInAnyPackage("org.apache.kafka..", "org.springframework.kafka..");

	@ArchTest
	static final ArchRule jackson2IsUsedForAnnotationsOnly = noClasses().should()
		.dependOnClassesThat(resideInAPackage("com.fasterxml.jackson..")
			.and(DescribedPredicate.not(resideInAPackage("com.fasterxml.jackson.annotation.."))));

	@ArchTest
	static final ArchRule nothingUsesJavaUtilLogging = noClasses().should()
		.dependOnClassesThat()
		.resideInAPackage("java.util.logging..");

}
