/**
 * Interfaces that declare operations with
 * {@link org.springframework.web.service.annotation.HttpExchange @HttpExchange}, and what
 * implements them on a connection.
 */
@NullMarked
package io.github.customeriospring.http.declared;

import org.jspecify.annotations.NullMarked;
