/**
 * What the fake's APIs have in common: credentials, how the fields, identifiers, devices
 * and sizes of a request are read, and an envelope of errors. Each API has a package of
 * its own below, reads requests in the vendor's formats, changes or reads the workspace,
 * and answers in the vendor's formats.
 * <p>
 * For the fake itself, may change in any release.
 */
@NullMarked
package io.github.customeriospring.test.internal.api;

import org.jspecify.annotations.NullMarked;
