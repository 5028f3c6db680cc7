/**
 * Templates of transactional messages.
 */
@NullMarked
package io.github.customeriospring.v1.transactionaltemplates;

import org.jspecify.annotations.NullMarked;
