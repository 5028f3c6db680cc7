package io.github.customeriospring.ratelimit;

import java.io.IOException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;

import javax.sql.DataSource;

import io.github.bucket4j.distributed.jdbc.PrimaryKeyMapper;
import io.github.bucket4j.distributed.proxy.ProxyManager;
import io.github.bucket4j.postgresql.Bucket4jPostgreSQL;
import io.github.customeriospring.Api;
import io.github.customeriospring.CustomerioRateLimitWaitException;
import io.github.customeriospring.RateLimitBucket;
import io.github.customeriospring.autoconfigure.ratelimit.CustomerioRateLimitAutoConfiguration;
import io.github.customeriospring.http.Operation;
import io.github.customeriospring.http.RateLimiter;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Limiters as of several instances of an application, on one real PostgreSQL.
 */
@ExtendWith(OutputCaptureExtension.class)
class SharedRateLimitTests {

	private static final Duration LONG = Duration.ofHours(1);

	private static final Operation SEARCH = new Operation(Api.APP, "customer.search", "/v1/customers", true);

	private static final RateLimitSettings SETTINGS = RateLimitSettings.defaults()
		.withLimit(RateLimitBucket.APP, new RateLimit(20, Duration.ofDays(1)))
		.withMaxWait(Duration.ZERO);

	private static EmbeddedPostgres postgres;

	private static DataSource dataSource;

	@BeforeAll
	static void start() throws IOException {
		postgres = EmbeddedPostgres.start();
		dataSource = postgres.getPostgresDatabase();
	}

	@AfterAll
	static void stop() throws IOException {
		postgres.close();
	}

	@BeforeEach
	void createTable() throws SQLException {
		execute("DROP TABLE IF EXISTS bucket");
		execute("CREATE TABLE bucket (id VARCHAR(255) PRIMARY KEY, state BYTEA)");
	}

	@Test
	void instancesShareALimitExactly() throws Exception {
		List<Bucket4jRateLimiter> instances = List.of(instance("default"), instance("default"));
		ExecutorService executor = Executors.newFixedThreadPool(8);
		try {
			CountDownLatch start = new CountDownLatch(1);
			List<Future<Boolean>> calls = new ArrayList<>();
			for (int i = 0; i < 60; i++) {
				Bucket4jRateLimiter instance = instances.get(i % instances.size());
				calls.add(executor.submit(() -> {
					start.await();
					return isLetThrough(instance);
				}));
			}
			start.countDown();
			int letThrough = 0;
			for (Future<Boolean> call : calls) {
				letThrough += call.get(60, TimeUnit.SECONDS) ? 1 : 0;
			}
			assertThat(letThrough).isEqualTo(20);
		}
		finally {
			executor.shutdownNow();
		}
		assertThat(keys()).containsExactly("customerio:default:app:20:PT24H");
	}

	@Test
	void aPauseHoldsBackTheOtherInstances() throws Exception {
		TestTime time = new TestTime();
		Bucket4jRateLimiter refused = instance(time);
		Bucket4jRateLimiter other = instance(time);
		other.acquire(SEARCH, LONG);
		refused.pause(SEARCH, Duration.ofSeconds(30));
		other.acquire(SEARCH, LONG);
		assertThat(time.waits()).hasSize(1);
		assertThat(time.waits().get(0)).isBetween(Duration.ofSeconds(30), Duration.ofMillis(30_001));
	}

	@Test
	void pausesOfSeveralInstancesDoNotAddUp() throws Exception {
		TestTime time = new TestTime();
		ExecutorService executor = Executors.newFixedThreadPool(4);
		try {
			CountDownLatch start = new CountDownLatch(1);
			List<Future<?>> pauses = new ArrayList<>();
			for (int i = 0; i < 8; i++) {
				Bucket4jRateLimiter instance = instance(time);
				pauses.add(executor.submit(() -> {
					start.await();
					instance.pause(SEARCH, Duration.ofSeconds(30));
					return null;
				}));
			}
			start.countDown();
			for (Future<?> pause : pauses) {
				pause.get(60, TimeUnit.SECONDS);
			}
		}
		finally {
			executor.shutdownNow();
		}
		instance(time).acquire(SEARCH, LONG);
		assertThat(time.waits()).hasSize(1);
		assertThat(time.waits().get(0)).isBetween(Duration.ofSeconds(30), Duration.ofMillis(30_001));
	}

	@Test
	void applicationsShareALimitWhenTheyHaveAProxyManager() throws Exception {
		ApplicationContextRunner application = new ApplicationContextRunner()
			.withConfiguration(AutoConfigurations.of(CustomerioRateLimitAutoConfiguration.class))
			.withUserConfiguration(SharedRateLimits.class)
			.withBean(DataSource.class, () -> dataSource)
			.withPropertyValues("customerio.rate-limit.app.limit=2", "customerio.rate-limit.app.period=1d",
					"customerio.rate-limit.max-wait=0", "customerio.rate-limit.workspace=shop");
		application.run((first) -> application.run((second) -> {
			assertThat(isLetThrough(first.getBean(RateLimiter.class))).isTrue();
			assertThat(isLetThrough(second.getBean(RateLimiter.class))).isTrue();
			assertThat(isLetThrough(first.getBean(RateLimiter.class))).isFalse();
			assertThat(isLetThrough(second.getBean(RateLimiter.class))).isFalse();
		}));
		assertThat(keys()).containsExactly("customerio:shop:app:2:PT24H");
	}

	@Test
	void workspacesDoNotShare() throws Exception {
		instance("shop").pause(SEARCH, Duration.ofSeconds(30));
		assertThat(isLetThrough(instance("blog"))).isTrue();
		assertThat(isLetThrough(instance("shop"))).isFalse();
	}

	@Test
	void aChangedLimitBeginsANewBucket() throws Exception {
		instance("default").pause(SEARCH, Duration.ofSeconds(30));
		Bucket4jRateLimiter changed = Bucket4jRateLimiter.shared(
				SETTINGS.withLimit(RateLimitBucket.APP, new RateLimit(30, Duration.ofDays(1))), proxyManager(),
				"default", RateLimitListener.NONE);
		assertThat(isLetThrough(changed)).isTrue();
	}

	@Test
	void whileTheStoreFailsEachInstanceLimitsItself(CapturedOutput output) throws Exception {
		Bucket4jRateLimiter instance = instance("default");
		execute("DROP TABLE bucket");
		for (int i = 0; i < 20; i++) {
			assertThat(isLetThrough(instance)).isTrue();
		}
		assertThat(isLetThrough(instance)).isFalse();
		assertThat(output).containsOnlyOnce("Rate limits of Customer.io are not shared with other instances");
		createTable();
		assertThat(isLetThrough(instance)).isTrue();
		assertThat(output).containsOnlyOnce("Rate limits of Customer.io are shared with other instances again");
	}

	private static Bucket4jRateLimiter instance(String workspace) {
		return Bucket4jRateLimiter.shared(SETTINGS, proxyManager(), workspace, RateLimitListener.NONE);
	}

	private static ProxyManager<String> proxyManager() {
		return new SharedRateLimits().rateLimits(dataSource);
	}

	/**
	 * Create a limiter with the limit of the App API and in controlled time.
	 */
	private static Bucket4jRateLimiter instance(TestTime time) {
		ProxyManager<String> proxyManager = Bucket4jPostgreSQL.selectForUpdateBasedBuilder(dataSource)
			.primaryKeyMapper(PrimaryKeyMapper.STRING)
			.clientClock(time)
			.build();
		return new Bucket4jRateLimiter(RateLimitSettings.defaults().withMaxWait(LONG), proxyManager, "default",
				RateLimitListener.NONE, time, time);
	}

	private static boolean isLetThrough(RateLimiter instance) throws InterruptedException {
		try {
			instance.acquire(SEARCH, LONG);
			return true;
		}
		catch (CustomerioRateLimitWaitException ex) {
			return false;
		}
	}

	private static List<String> keys() throws SQLException {
		List<String> keys = new ArrayList<>();
		try (Connection connection = dataSource.getConnection();
				Statement statement = connection.createStatement();
				ResultSet rows = statement.executeQuery("SELECT id FROM bucket")) {
			while (rows.next()) {
				keys.add(rows.getString(1));
			}
		}
		return keys;
	}

	private static void execute(String sql) throws SQLException {
		try (Connection connection = dataSource.getConnection(); Statement statement = connection.createStatement()) {
			statement.execute(sql);
		}
	}

}
