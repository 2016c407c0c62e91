package nl.rechtspoor.platform.processing;

import javax.sql.DataSource;
import nl.rechtspoor.platform.store.SealedStream;
import org.axonframework.common.transaction.TransactionManager;

/**
 * What the processors of one side share. Whatever has a processing group and lies in the side's packages is a processor of
 * that side: it reads the sealed stream, and keeps its token and dead letters in the side's schema.
 *
 * @param packages the root of the side's packages
 * @param schema where tokens and dead letters are, in the same database as the rows that the processors write
 */
public record Side(
        String packages, String schema, DataSource dataSource, TransactionManager transactions, SealedStream stream) {

    boolean owns(Class<?> handler) {
        return handler.getName().startsWith(packages + ".");
    }
}
