package io.github.customeriospring.webhook.web.servlet;

import java.io.IOException;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Keeps everything behind it from reading the body of a webhook as a form, since the
 * signature is about the bytes as they came. Comes before all filters that look at
 * parameters.
 *
 * @since 0.1.0
 */
public final class RawBodyFilter extends OncePerRequestFilter {

	@Override
	protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
			throws ServletException, IOException {
		chain.doFilter(new RawBodyRequest(request), response);
	}

}
