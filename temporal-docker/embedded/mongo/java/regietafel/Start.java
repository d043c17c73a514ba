package regietafel;

import de.bwaldvogel.mongo.MongoServer;
import de.bwaldvogel.mongo.MongoVersion;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.util.List;

/** Starts the server on 127.0.0.1: arguments are the port and the file, or no file for a store in memory. */
public final class Start {
    private static final int SAVE_EVERY_MS = 2000;
    private static final int TIDY_EVERY = 15;

    public static void main(String[] args) throws IOException, InterruptedException {
        Store store = new Store(args.length > 1 ? args[1] : null);
        store.version(new Announced());
        MongoServer server = new MongoServer(store);
        listen(server, Integer.parseInt(args[0]));
        Runtime.getRuntime().addShutdownHook(new Thread(server::shutdownNow));
        for (int round = 1; ; round++) {
            Thread.sleep(SAVE_EVERY_MS);
            store.saveNow(round % TIDY_EVERY == 0);
        }
    }

    /** Where another listens already it ends: its own threads would keep a process that nobody can reach. */
    private static void listen(MongoServer server, int port) {
        try {
            server.bind(new InetSocketAddress("127.0.0.1", port), 1, 8);
        } catch (Exception reason) {
            reason.printStackTrace();
            System.exit(1);
        }
    }

    /** The driver refuses anything older than wire version 9; the library announces less than what it understands. */
    private static final class Announced implements MongoVersion {
        @Override
        public List<Integer> getVersionArray() {
            return List.of(5, 0, 0);
        }

        @Override
        public int getWireVersion() {
            return 13;
        }
    }
}
