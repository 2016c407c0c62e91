package nl.rechtspoor.benchmarks;

import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;

/** A storage engine under measurement, with the transactions it works in and whatever must be stopped after it. */
record Engine(String name, EventStorageEngine storage, TransactionManager transactions, AutoCloseable stop) {}
