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
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.library.Architectures;
import com.tngtech.archunit.library.dependencies.SliceAssignment;
import com.tngtech.archunit.library.dependencies.SliceIdentifier;
import com.tngtech.archunit.library.dependencies.SlicesRuleDefinition;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

/**
 * The direction of dependencies between our packages.
 */
@AnalyzeClasses(packages = ArchitectureTests.ROOT, importOptions = DoNotIncludeTests.class)
class ArchitectureTests {

	static final String ROOT = "io.github.customeriospring";

	private static final String AUTOCONFIGURE = ROOT + ".autoconfigure..";

	private static final String HEALTH = ROOT + ".health..";

	private static final String JDBC = ROOT + ".jdbc..";

	private static final String RATE_LIMIT = ROOT + ".ratelimit..";

	private static final String V1_FEATURES = ROOT + ".v1.*..";

	private static final String V1_SHARED = ROOT + ".v1.shared..";

	private static final String WEBHOOK = ROOT + ".webhook";

	@ArchTest
	static final ArchRule dependenciesPointDownwards = Architectures.layeredArchitecture()
		.consideringOnlyDependenciesInLayers()
		.layer("autoconfigure")
		.definedBy(AUTOCONFIGURE)
		.layer("health")
		.definedBy(HEALTH)
		.layer("mail")
		.definedBy(ROOT + ".mail..")
		.layer("metrics")
		.definedBy(ROOT + ".metrics..")
		.layer("workspace")
		.definedBy(ROOT + ".workspace..")
		.layer("publisher")
		.definedBy(ROOT + ".publisher..")
		.layer("webhook.web")
		.definedBy(WEBHOOK + ".web..")
		.layer("webhook.inbox")
		.definedBy(WEBHOOK + ".inbox..")
		.layer("webhook.event")
		.definedBy(WEBHOOK + ".event..")
		.layer("webhook")
		.definedBy(WEBHOOK)
		.layer("jdbc")
		.definedBy(JDBC)
		.layer("v1")
		.definedBy(ROOT + ".v1..")
		.layer("v2")
		.definedBy(ROOT + ".v2..")
		.layer("trackv1")
		.definedBy(ROOT + ".trackv1..")
		.layer("pipelines")
		.definedBy(ROOT + ".pipelines..")
		.layer("http.declared")
		.definedBy(ROOT + ".http.declared..")
		.layer("ratelimit")
		.definedBy(RATE_LIMIT)
		.layer("http.connection")
		.definedBy(ROOT + ".http.connection..")
		.layer("http.error")
		.definedBy(ROOT + ".http.error..")
		.layer("http")
		.definedBy(ROOT + ".http")
		.layer("mode")
		.definedBy(ROOT + ".mode..")
		.layer("http.transport")
		.definedBy(ROOT + ".http.transport..")
		.layer("http.exchange")
		.definedBy(ROOT + ".http.exchange..")
		.layer("json")
		.definedBy(ROOT + ".json..")
		.layer("log")
		.definedBy(ROOT + ".log..")
		.layer("root")
		.definedBy(ROOT)
		.whereLayer("autoconfigure")
		.mayNotBeAccessedByAnyLayer()
		.whereLayer("health")
		.mayOnlyBeAccessedByLayers("autoconfigure")
		.whereLayer("mail")
		.mayOnlyBeAccessedByLayers("autoconfigure")
		.whereLayer("metrics")
		.mayOnlyBeAccessedByLayers("autoconfigure")
		.whereLayer("workspace")
		.mayOnlyBeAccessedByLayers("autoconfigure")
		.whereLayer("publisher")
		.mayOnlyBeAccessedByLayers("autoconfigure", "health", "metrics")
		.whereLayer("publisher")
		.mayOnlyAccessLayers("v2", "pipelines", "http", "jdbc", "log", "root")
		.whereLayer("webhook.web")
		.mayOnlyBeAccessedByLayers("autoconfigure")
		.whereLayer("webhook.web")
		.mayOnlyAccessLayers("webhook", "webhook.event", "webhook.inbox", "log", "root")
		.whereLayer("webhook.inbox")
		.mayOnlyBeAccessedByLayers("autoconfigure", "health", "metrics", "webhook.web")
		.whereLayer("webhook.inbox")
		.mayOnlyAccessLayers("webhook", "webhook.event", "jdbc", "log", "root")
		.whereLayer("webhook.event")
		.mayOnlyBeAccessedByLayers("autoconfigure", "webhook.inbox", "webhook.web")
		.whereLayer("webhook.event")
		.mayOnlyAccessLayers("webhook", "json", "root")
		.whereLayer("webhook")
		.mayOnlyBeAccessedByLayers("autoconfigure", "metrics", "webhook.event", "webhook.inbox", "webhook.web")
		.whereLayer("webhook")
		.mayOnlyAccessLayers("root")
		.whereLayer("jdbc")
		.mayOnlyBeAccessedByLayers("autoconfigure", "publisher", "webhook.inbox")
		.whereLayer("jdbc")
		.mayOnlyAccessLayers("root")
		.whereLayer("v1")
		.mayOnlyBeAccessedByLayers("autoconfigure", "health", "mail", "workspace")
		.whereLayer("v2")
		.mayOnlyBeAccessedByLayers("autoconfigure", "health", "publisher", "workspace")
		.whereLayer("trackv1")
		.mayOnlyBeAccessedByLayers("autoconfigure", "health", "workspace")
		.whereLayer("pipelines")
		.mayOnlyBeAccessedByLayers("autoconfigure", "health", "publisher", "workspace")
		.whereLayer("http.declared")
		.mayOnlyBeAccessedByLayers("autoconfigure", "v1", "trackv1")
		.whereLayer("ratelimit")
		.mayOnlyBeAccessedByLayers("autoconfigure", "metrics")
		.whereLayer("http.connection")
		.mayOnlyBeAccessedByLayers("autoconfigure", "v1", "v2", "trackv1", "pipelines", "http.declared")
		.whereLayer("http.error")
		.mayOnlyBeAccessedByLayers("autoconfigure", "http.connection")
		.whereLayer("http.error")
		.mayOnlyAccessLayers("http", "http.exchange", "json", "root")
		.whereLayer("http")
		.mayOnlyAccessLayers("mode", "root")
		.whereLayer("mode")
		.mayOnlyAccessLayers("http.exchange", "json", "root")
		.whereLayer("http.transport")
		.mayOnlyAccessLayers("http.exchange")
		.whereLayer("http.exchange")
		.mayNotAccessAnyLayer()
		.whereLayer("json")
		.mayOnlyAccessLayers("root")
		.whereLayer("log")
		.mayOnlyBeAccessedByLayers("publisher", "webhook.inbox", "webhook.web")
		.whereLayer("log")
		.mayOnlyAccessLayers("root")
		.whereLayer("root")
		.mayNotAccessAnyLayer();

	@ArchTest
	static final ArchRule packagesAreFreeOfCycles = SlicesRuleDefinition.slices()
		.assignedFrom(eachPackage())
		.should()
		.beFreeOfCycles();

	@ArchTest
	static final ArchRule featuresDoNotKnowEachOther = SlicesRuleDefinition.slices()
		.matching(ROOT + ".v1.(*)..")
		.namingSlices("v1.$1")
		.should()
		.notDependOnEachOther()
		.ignoreDependency(DescribedPredicate.alwaysTrue(), resideInAPackage(V1_SHARED));

	@ArchTest
	static final ArchRule featuresDoNotKnowTheirClient = noClasses().that()
		.resideInAPackage(V1_FEATURES)
		.should()
		.dependOnClassesThat()
		.resideInAPackage(ROOT + ".v1");

	private static SliceAssignment eachPackage() {
		return new SliceAssignment() {

			@Override
			public SliceIdentifier getIdentifierOf(JavaClass javaClass) {
				return SliceIdentifier.of(javaClass.getPackageName());
			}

			@Override
			public String getDescription() {
				return "each package";
			}

		};
	}

}
