package nl.rechtspoor.endtoend;

import java.io.IOException;
import java.nio.file.Path;

/** One way of starting all-in-one. */
interface Program {
    /** What is to be started on this data folder and these ports. */
    ProcessBuilder on(Path data, int port, int databasePort) throws IOException;
}
