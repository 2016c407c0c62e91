package nl.rechtspoor.platform.database;

import javax.sql.DataSource;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.spring.messaging.unitofwork.SpringTransactionManager;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Primary;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** The command side's connections. Where both sides share a process they are the default. */
@Configuration(proxyBeanMethods = false)
@Import(MigrationConfiguration.class)
public class CommandDatabaseConfiguration {
    @Bean(destroyMethod = "close")
    @CommandDatabase
    @Primary
    DataSource commandDataSource(DatabaseProperties database, MigratedDatabase migrated) {
        return DataSources.pool(
                database.url(), DatabaseRole.COMMAND, database.passwords().command(), database.poolSize());
    }

    @Bean
    @CommandDatabase
    @Primary
    PlatformTransactionManager commandTransactionManager(@CommandDatabase DataSource dataSource) {
        return new JdbcTransactionManager(dataSource);
    }

    @Bean
    @CommandDatabase
    @Primary
    TransactionTemplate commandTransactions(@CommandDatabase PlatformTransactionManager transactionManager) {
        return new TransactionTemplate(transactionManager);
    }

    @Bean
    @CommandDatabase
    @Primary
    TransactionManager commandAxonTransactionManager(@CommandDatabase PlatformTransactionManager transactionManager) {
        return new SpringTransactionManager(transactionManager);
    }

    @Bean
    @CommandDatabase
    @Primary
    JdbcClient commandJdbc(@CommandDatabase DataSource dataSource) {
        return JdbcClient.create(dataSource);
    }
}
