package io.github.customeriospring;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;

/**
 * All classes that are no tests. It takes seconds to read them, so it is done once.
 */
public final class MainClasses {

	private static final JavaClasses ALL = new ClassFileImporter()
		.withImportOption(new ImportOption.DoNotIncludeTests())
		.importPackages("io.github.customeriospring");

	private MainClasses() {
	}

	public static JavaClasses all() {
		return ALL;
	}

}
