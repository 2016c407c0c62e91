package nl.rechtspoor.platform.processing;

import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/** What an operator sees of the command side's processors. */
@Configuration(proxyBeanMethods = false)
@Import({OperationsConfiguration.class, ReactionsController.class})
public class CommandOperationsConfiguration {}
