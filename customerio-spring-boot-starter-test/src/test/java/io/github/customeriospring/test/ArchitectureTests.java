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

package io.github.customeriospring.test;

import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaMember;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import com.tngtech.archunit.library.dependencies.SliceAssignment;
import com.tngtech.archunit.library.dependencies.SliceIdentifier;
import com.tngtech.archunit.library.dependencies.SlicesRuleDefinition;
import io.github.customeriospring.RateLimitBucket;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.equivalentTo;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.members;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

/**
 * What users touch, and what the fake keeps to itself.
 */
@AnalyzeClasses(packages = ArchitectureTests.ROOT, importOptions = DoNotIncludeTests.class)
class ArchitectureTests {

	static final String ROOT = "io.github.customeriospring";

	private static final String FAKE = ROOT + ".test";

	private static final DescribedPredicate<JavaClass> OF_THE_FAKE = resideInAPackage(FAKE + "..");

	private static final DescribedPredicate<JavaClass> INTERNAL = resideInAPackage(FAKE + ".internal..");

	private static final DescribedPredicate<JavaClass> OF_THE_CLIENTS = resideInAPackage(ROOT + "..")
		.and(DescribedPredicate.not(OF_THE_FAKE));

	@ArchTest
	static final ArchRule usersSeeNothingInternal = members().that()
		.areDeclaredInClassesThat(OF_THE_FAKE.and(DescribedPredicate.not(INTERNAL)))
		.should(notShow(INTERNAL));

	@ArchTest
	static final ArchRule whatIsInternalKnowsNeitherTheFacadeNorTheAssertions = noClasses().that(INTERNAL)
		.should()
		.dependOnClassesThat()
		.resideInAnyPackage(FAKE, FAKE + ".assertj..");

	@ArchTest
	static final ArchRule theFakeReadsRequestsWithoutHelpOfTheClients = noClasses().that(INTERNAL)
		.should()
		.dependOnClassesThat(OF_THE_CLIENTS.and(DescribedPredicate.not(equivalentTo(RateLimitBucket.class))));

	@ArchTest
	static final ArchRule packagesHaveNoCycles = SlicesRuleDefinition.slices()
		.assignedFrom(new PackagesOfTheFake())
		.should()
		.beFreeOfCycles();

	@ArchTest
	static void noNameMeansOneThingInAClientAndAnotherInTheFake(JavaClasses classes) {
		Set<String> ofTheFake = names(classes, OF_THE_FAKE);
		assertThat(ofTheFake).contains("FakeCustomerio", "FakeServer");
		assertThat(names(classes, OF_THE_CLIENTS)).contains("PersonId").doesNotContainAnyElementsOf(ofTheFake);
	}

	private static Set<String> names(JavaClasses classes, DescribedPredicate<JavaClass> which) {
		return classes
			.that(which.and(DescribedPredicate.not(DescribedPredicate.describe("package-info",
					(JavaClass each) -> each.getSimpleName().equals("package-info")))))
			.stream()
			.filter(JavaClass::isTopLevelClass)
			.map(JavaClass::getSimpleName)
			.collect(Collectors.toCollection(TreeSet::new));
	}

	private static ArchCondition<JavaMember> notShow(DescribedPredicate<JavaClass> hidden) {
		return new ArchCondition<>("not show types of the fake's inside") {

			@Override
			public void check(JavaMember member, ConditionEvents events) {
				if (isSeen(member)) {
					types(member).filter(hidden)
						.forEach((type) -> events.add(SimpleConditionEvent.violated(member,
								"%s shows %s".formatted(member.getFullName(), type.getName()))));
				}
			}

		};
	}

	private static boolean isSeen(JavaMember member) {
		return Stream.of(member.getModifiers(), member.getOwner().getModifiers())
			.allMatch((modifiers) -> modifiers.contains(JavaModifier.PUBLIC)
					|| modifiers.contains(JavaModifier.PROTECTED));
	}

	private static Stream<JavaClass> types(JavaMember member) {
		if (member instanceof JavaField field) {
			return field.getType().getAllInvolvedRawTypes().stream();
		}
		JavaCodeUnit method = (JavaCodeUnit) member;
		return Stream.concat(method.getReturnType().getAllInvolvedRawTypes().stream(),
				method.getParameterTypes().stream().flatMap((type) -> type.getAllInvolvedRawTypes().stream()));
	}

	/**
	 * Each package of the fake by itself, its root among them.
	 */
	private static final class PackagesOfTheFake implements SliceAssignment {

		@Override
		public SliceIdentifier getIdentifierOf(JavaClass javaClass) {
			return OF_THE_FAKE.test(javaClass) ? SliceIdentifier.of(javaClass.getPackageName())
					: SliceIdentifier.ignore();
		}

		@Override
		public String getDescription() {
			return "packages of the fake";
		}

	}

}
