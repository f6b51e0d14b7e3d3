package tr.bel.acikkapi.performance;

import java.util.ArrayList;
import java.util.List;

/**
 * Somebody who adds and subtracts all that was published, in every way there is: what they can find out is what lies in the span of the
 * published sums. Reckons modulo a prime, which for sums of single unknowns is as good as exactly.
 */
final class Adversary {

    private static final long P = 2_147_483_647L;

    private final int unknowns;
    /** In echelon form, each with its leading one. */
    private final List<long[]> known = new ArrayList<>();

    Adversary(int unknowns) {
        this.unknowns = unknowns;
    }

    /** Learns the sum of these unknowns. */
    void learns(boolean[] sum) {
        long[] rest = reduced(sum);
        int lead = lead(rest);
        if (lead < unknowns) {
            long inverse = power(rest[lead], P - 2);
            for (int i = lead; i < unknowns; i++) {
                rest[i] = rest[i] * inverse % P;
            }
            known.add(rest);
        }
    }

    /** Whether the sum of these unknowns follows from what was learned. */
    boolean knows(boolean[] sum) {
        return lead(reduced(sum)) == unknowns;
    }

    private long[] reduced(boolean[] sum) {
        long[] rest = new long[unknowns];
        for (int i = 0; i < unknowns; i++) {
            rest[i] = sum[i] ? 1 : 0;
        }
        for (long[] row : known) {
            int lead = lead(row);
            long times = rest[lead];
            for (int i = lead; times != 0 && i < unknowns; i++) {
                rest[i] = Math.floorMod(rest[i] - times * row[i], P);
            }
        }
        return rest;
    }

    private int lead(long[] row) {
        int i = 0;
        while (i < unknowns && row[i] == 0) {
            i++;
        }
        return i;
    }

    private static long power(long base, long exponent) {
        long result = 1;
        long square = base % P;
        for (long e = exponent; e > 0; e >>= 1) {
            result = (e & 1) == 1 ? result * square % P : result;
            square = square * square % P;
        }
        return result;
    }
}
