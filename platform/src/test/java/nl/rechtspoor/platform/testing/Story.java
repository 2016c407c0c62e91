package nl.rechtspoor.platform.testing;

import java.util.Arrays;
import nl.rechtspoor.kernel.DomainEvent;
import nl.rechtspoor.platform.commands.Act;
import nl.rechtspoor.platform.commands.ActMetadata;
import nl.rechtspoor.platform.commands.ActParameter;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.axonframework.test.aggregate.ResultValidator;
import org.axonframework.test.aggregate.TestExecutor;

/**
 * Given-when-then for one kind of aggregate: {@code story.given(opened).when(new CloseCase(…), by(JURIST)).expect…}. A
 * refusal is compared by value with {@code expectExceptionDetails(new NotTriagedYet(id))}.
 *
 * @param <T> the aggregate
 */
public final class Story<T> {
    private final AggregateTestFixture<T> fixture;

    private Story(Class<T> aggregate) {
        fixture = new AggregateTestFixture<>(aggregate);
        fixture.registerParameterResolverFactory(new ActParameter());
        fixture.setReportIllegalStateChange(false);
    }

    /** Stories about this aggregate. Make a new one per test. */
    public static <T> Story<T> of(Class<T> aggregate) {
        return new Story<>(aggregate);
    }

    /** Something that handlers of this aggregate take as a parameter, such as the rules or a keyring. */
    public Story<T> with(Object resource) {
        fixture.registerInjectableResource(resource);
        return this;
    }

    /** What has happened to the aggregate before. */
    public Given<T> given(DomainEvent... events) {
        return new Given<>(events.length == 0 ? fixture.givenNoPriorActivity() : fixture.given(Arrays.asList(events)));
    }

    /** Nothing has happened before. */
    public Given<T> givenNothing() {
        return given();
    }

    /** A story up to the point where somebody acts. */
    public record Given<T>(TestExecutor<T> executor) {
        /** Somebody gives a command. */
        public ResultValidator<T> when(Object command, Acts.ActBy by) {
            return when(command, by.act());
        }

        /** Somebody gives a command. */
        public ResultValidator<T> when(Object command, Act act) {
            return executor.when(command, ActMetadata.of(act));
        }

        /** A command was given and taken before the one that matters. */
        public Given<T> andGivenCommand(Object command, Acts.ActBy by) {
            return new Given<>(executor.andGivenCommands(
                    org.axonframework.commandhandling.GenericCommandMessage.asCommandMessage(command)
                            .andMetaData(ActMetadata.of(by.act()))));
        }
    }
}
