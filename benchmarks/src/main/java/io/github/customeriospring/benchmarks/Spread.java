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

package io.github.customeriospring.benchmarks;

import java.util.Collection;
import java.util.Locale;
import java.util.function.ToDoubleFunction;

/**
 * The middle of many measurements, and between which values the middle half of them lies.
 *
 * @param lower a quarter of the measurements is less
 * @param median half of the measurements is less
 * @param upper three quarters of the measurements are less
 */
public record Spread(double lower, double median, double upper) {

	public static <T> Spread of(Collection<T> measurements, ToDoubleFunction<T> value) {
		double[] sorted = measurements.stream().mapToDouble(value).sorted().toArray();
		return new Spread(quantile(sorted, 0.25), quantile(sorted, 0.5), quantile(sorted, 0.75));
	}

	private static double quantile(double[] sorted, double part) {
		double place = part * (sorted.length - 1);
		int below = (int) place;
		int above = Math.min(below + 1, sorted.length - 1);
		return sorted[below] + (sorted[above] - sorted[below]) * (place - below);
	}

	/**
	 * Write the numbers with the given number of decimal places.
	 */
	public String format(int places) {
		String number = "%." + places + "f";
		return String.format(Locale.ROOT, number + " [" + number + "-" + number + "]", this.median, this.lower,
				this.upper);
	}

}
