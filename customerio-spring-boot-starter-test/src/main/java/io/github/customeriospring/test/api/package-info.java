/**
 * What the fake's APIs have in common: credentials, and how the fields and identifiers of
 * a request are read. Each API has a package of its own below, reads requests in the
 * vendor's formats, changes or reads the workspace, and answers in the vendor's formats.
 * Not meant for users: the types may change in any release.
 */
@NullMarked
package io.github.customeriospring.test.api;

import org.jspecify.annotations.NullMarked;
