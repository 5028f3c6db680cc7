/**
 * What tests say and learn of HTTP: requests as they arrived, which of them are meant,
 * and faults on purpose.
 */
@NullMarked
package io.github.customeriospring.test.http;

import org.jspecify.annotations.NullMarked;
