package nl.rechtspoor.platform.commands;

import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;

/** Tells what is not taken back with a transaction whether it is asked for a command that only rehearses. */
public final class Rehearsal {
    private Rehearsal() {}

    /** Whether whatever the present command decides will be taken back. */
    public static boolean isUnderWay() {
        return CurrentUnitOfWork.isStarted()
                && CurrentUnitOfWork.get().getMessage().getMetaData().containsKey(ActMetadata.REHEARSAL);
    }
}
