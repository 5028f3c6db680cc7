package io.github.customeriospring.benchmarks;

import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Starts Java programs with the Java of this process.
 */
final class Java {

	private Java() {
	}

	static List<String> classPath() {
		return Arrays.asList(System.getProperty("java.class.path").split(File.pathSeparator));
	}

	static Process start(Class<?> program, List<String> classPath, String... arguments) throws IOException {
		return start(List.of(), program, classPath, arguments);
	}

	static Process start(List<String> options, Class<?> program, List<String> classPath, String... arguments)
			throws IOException {
		List<String> command = new ArrayList<>();
		command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
		command.addAll(options);
		command.add("-cp");
		command.add(String.join(File.pathSeparator, classPath));
		command.add(program.getName());
		command.addAll(List.of(arguments));
		return new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT).start();
	}

}
