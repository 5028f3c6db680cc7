/**
 * How requests become JSON and answers are read: names, times, and the check of every
 * value. Knows nothing of what is sent.
 */
@NullMarked
package io.github.customeriospring.json;

import org.jspecify.annotations.NullMarked;
