package io.github.customeriospring.ratelimit;

import java.time.Duration;

import javax.sql.DataSource;

import io.github.bucket4j.distributed.jdbc.PrimaryKeyMapper;
import io.github.bucket4j.distributed.proxy.ProxyManager;
import io.github.bucket4j.postgresql.Bucket4jPostgreSQL;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * The example of the documentation: what an application writes so that its instances
 * share rate limits in PostgreSQL.
 */
@Configuration(proxyBeanMethods = false)
class SharedRateLimits {

	@Bean
	ProxyManager<String> rateLimits(DataSource dataSource) {
		return Bucket4jPostgreSQL.selectForUpdateBasedBuilder(dataSource)
			.primaryKeyMapper(PrimaryKeyMapper.STRING)
			.requestTimeout(Duration.ofSeconds(2))
			.build();
	}

}
