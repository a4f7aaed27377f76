package dev.callboard.engine.health;

/// Whether a share may have fallen by chance: by Fisher's exact test of the two counts, on one side.
final class Chance {
    private static final double RARE = 0.02;

    /// Whether so few of so many are rarer than one time in fifty, if they are like those before.
    ///
    /// @param have how many of `all` have something
    /// @param before how many of `allBefore` had it
    static boolean isRare(int have, int all, int before, int allBefore) {
        int both = have + before;
        double total = logOfChoices(all + allBefore, both);
        double asFew = 0;
        for (int i = Math.max(0, both - allBefore); i <= have; i++) {
            asFew += Math.exp(logOfChoices(all, i) + logOfChoices(allBefore, both - i) - total);
        }
        return asFew < RARE;
    }

    /// The logarithm of the number of ways to choose some of them.
    private static double logOfChoices(int all, int some) {
        int fewer = Math.min(some, all - some);
        double sum = 0;
        for (int i = 1; i <= fewer; i++) {
            sum += Math.log((double) (all - fewer + i) / i);
        }
        return sum;
    }

    private Chance() {}
}
