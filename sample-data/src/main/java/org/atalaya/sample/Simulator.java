// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.sample;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.atalaya.core.problem.WorkbenchException;
import org.atalaya.core.progress.Progress;

/**
 * A year of incidents in Costa Arenal. Per category c the intensity is
 *
 * <pre>lambda_c(s, t) = mu_c(t) sum_k pi_ck(t) g_k(s) + sum over earlier i of theta_c f(t - t_i) h(s - s_i)</pre>
 *
 * with the rhythm mu, the places g_k and their shares pi at that moment, and followers with exponential lag f and
 * Gaussian distance h. Totals are fixed rather than drawn: the process is taken given its counts.
 */
public final class Simulator {

    /** The seed of the committed files. */
    public static final long SEED = 20250101;

    /** Incidents told, of which {@link #RUINED} are told so badly that no reader can use them. */
    static final int TOLD = 20_487;

    static final int RUINED = 323;

    private final long seed;

    private Simulator(long seed) {
        this.seed = seed;
    }

    /** The same seed gives the same simulation, whatever the machine. */
    static Simulation simulate(long seed, Progress progress) throws WorkbenchException {
        return new Simulator(seed).run(progress);
    }

    private Simulation run(Progress progress) throws WorkbenchException {
        progress.step(0, "progress.simulating.district");
        District district = new District();
        StreetNetwork network = new StreetNetwork(district);
        Positions positions = new Positions(district);
        Background background = new Background(network, positions, Dice.of(seed, "doors"));
        NearRepeats repeats = new NearRepeats(background);
        List<Happening> happenings = new ArrayList<>();
        for (Map.Entry<Category, Integer> count : counts().entrySet()) {
            progress.step(
                    0.1 + 0.6 * happenings.size() / TOLD,
                    "progress.simulating.category",
                    count.getKey().label());
            happenings.addAll(year(count.getKey(), count.getValue(), background, repeats));
        }
        progress.step(0.7, "progress.simulating.narratives");
        Telling telling = new Telling(seed, network, positions);
        List<Incident> incidents = telling.tell(happenings);
        progress.step(0.9, "progress.simulating.dirt");
        return new Simulation(seed, district, network, incidents, new Dirt(seed, positions).over(incidents));
    }

    /** Rounded shares; what rounding leaves over goes to the commonest category. */
    static Map<Category, Integer> counts() {
        Map<Category, Integer> counts = new EnumMap<>(Category.class);
        int left = TOLD;
        for (Category category : Category.values()) {
            int count = (int) Math.round(category.share() * TOLD);
            counts.put(category, count);
            left -= count;
        }
        counts.merge(Category.HURTO, left, Integer::sum);
        return counts;
    }

    private List<Happening> year(Category category, int count, Background background, NearRepeats repeats) {
        Rhythm rhythm = new Rhythm(category, Dice.of(seed, "weeks " + category));
        Dice times = Dice.of(seed, "times " + category);
        Dice places = Dice.of(seed, "places " + category);
        int followers = (int) Math.round(category.offspringShare() * count);
        List<Happening> year = new ArrayList<>(count);
        while (year.size() < count - followers) {
            int minute = rhythm.draw(times);
            Background.Spot spot = background.draw(category, minute, places);
            year.add(new Happening(category, minute, spot.x(), spot.y(), spot.place(), null));
        }
        Dice chains = Dice.of(seed, "near repeats " + category);
        while (year.size() < count) {
            year.add(repeats.follow(year, rhythm, chains));
        }
        return year;
    }
}
