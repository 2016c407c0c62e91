package nl.rechtspoor.platform.database;

import javax.sql.DataSource;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.spring.messaging.unitofwork.SpringTransactionManager;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** The query side's connections. */
@Configuration(proxyBeanMethods = false)
@Import(MigrationConfiguration.class)
public class QueryDatabaseConfiguration {
    @Bean(destroyMethod = "close")
    @QueryDatabase
    DataSource queryDataSource(DatabaseProperties database, MigratedDatabase migrated) {
        return DataSources.pool(
                database.url(), DatabaseRole.QUERY, database.passwords().query(), database.poolSize());
    }

    @Bean
    @QueryDatabase
    PlatformTransactionManager queryTransactionManager(@QueryDatabase DataSource dataSource) {
        return new JdbcTransactionManager(dataSource);
    }

    @Bean
    @QueryDatabase
    TransactionTemplate queryTransactions(@QueryDatabase PlatformTransactionManager transactionManager) {
        return new TransactionTemplate(transactionManager);
    }

    @Bean
    @QueryDatabase
    TransactionManager queryAxonTransactionManager(@QueryDatabase PlatformTransactionManager transactionManager) {
        return new SpringTransactionManager(transactionManager);
    }

    @Bean
    @QueryDatabase
    JdbcClient queryJdbc(@QueryDatabase DataSource dataSource) {
        return JdbcClient.create(dataSource);
    }
}
