package nl.rechtspoor.platform.sealing;

import org.springframework.context.SmartLifecycle;

/** Starts the Sealer first and stops it last. */
final class SealingLifecycle implements SmartLifecycle {
    private final Sealer sealer;
    private volatile boolean running;

    SealingLifecycle(Sealer sealer) {
        this.sealer = sealer;
    }

    @Override
    public void start() {
        sealer.start();
        running = true;
    }

    @Override
    public void stop() {
        sealer.close();
        running = false;
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    @Override
    public int getPhase() {
        return Integer.MIN_VALUE + 1000;
    }
}
