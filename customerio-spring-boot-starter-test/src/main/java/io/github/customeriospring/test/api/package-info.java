/**
 * Customer.io's APIs as the fake serves them: each reads requests in the vendor's
 * formats, changes or reads the workspace, and answers in the vendor's formats. Not meant
 * for users: the types may change in any release.
 */
@NullMarked
package io.github.customeriospring.test.api;

import org.jspecify.annotations.NullMarked;
