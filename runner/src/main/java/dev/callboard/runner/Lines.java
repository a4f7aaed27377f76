package dev.callboard.runner;

import dev.callboard.engine.delivery.OutputException;
import java.io.IOException;
import java.io.PrintWriter;

/// Lines on standard output. It notices when they arrive nowhere: on a full disk, or in a closed pipe.
final class Lines implements Rows<String> {
    /// What there is to say then.
    static final String UNWRITTEN = "standard output can't be written: it was closed, or there is no room left";

    /// To ask more often would slow the writing down.
    private static final int CHECKED = 100;

    private final PrintWriter out;
    private int count;

    Lines(PrintWriter out) {
        this.out = out;
    }

    @Override
    public void add(String line) throws OutputException {
        out.println(line);
        count++;
        if (count % CHECKED == 0) {
            check();
        }
    }

    @Override
    public void end() throws OutputException {
        check();
    }

    private void check() throws OutputException {
        if (out.checkError()) {
            throw new OutputException(UNWRITTEN, new IOException(UNWRITTEN));
        }
    }
}
