// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.sample;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.atalaya.core.progress.Progress;
import org.junit.jupiter.api.Test;

class SimulatorTest {

    private static final double METRES_PER_DEGREE = 110_600;

    @Test
    void otherSeedsGiveOtherYearsInTheSameTown() throws Exception {
        Simulation other = Simulator.simulate(7, Progress.NONE);
        assertEquals(Simulated.DEFAULT.incidents().size(), other.incidents().size());
        assertNotEquals(Simulated.DEFAULT.incidents(), other.incidents());
        assertTrue(Simulated.DEFAULT
                .district()
                .boundary()
                .equalsExact(other.district().boundary()));
        assertEquals(Simulated.DEFAULT.streets().blocks(), other.streets().blocks());
    }

    @Test
    void offspringFollowTheirParentInTimeCategoryAndNearby() {
        List<Incident> incidents = Simulated.DEFAULT.incidents();
        int followers = 0;
        double lags = 0;
        double distances = 0;
        for (Incident incident : incidents) {
            if (incident.parent() != 0) {
                Incident parent = incidents.get(incident.parent() - 1);
                assertEquals(parent.category(), incident.category());
                assertTrue(incident.minute() > parent.minute(), incident.id());
                followers++;
                lags += (double) (incident.minute() - parent.minute()) / Clock.DAY;
                distances += metres(parent, incident);
            }
        }
        assertEquals(0.15, followers / (double) incidents.size(), 0.005);
        // A little under 7 days, for followers after the end of the year were drawn again.
        assertEquals(6.8, lags / followers, 0.4);
        // 100 m, less 12 % at the same place, and moved to the nearest street by up to half a block.
        assertEquals(88, distances / followers, 10);
    }

    /**
     * Knox's count of close pairs (under 200 m and 7 days) against the same places with their times handed round:
     * near repeats are there, and without the offspring they are nearly gone. Away from the hotspots, whose crowds of
     * chance pairs would drown them.
     */
    @Test
    void closePairsAreMoreThanChanceAndOwedToTheOffspring() {
        List<Incident> burglaries = Simulated.DEFAULT.incidents().stream()
                .filter(i ->
                        i.category() == Category.HURTO_AGRAVADO && i.place().equals(Hotspots.STREET))
                .toList();
        List<Incident> background =
                burglaries.stream().filter(i -> i.parent() == 0).toList();
        assertTrue(excess(burglaries) > 1.4, "all: " + excess(burglaries));
        assertTrue(excess(background) < 1.2, "background: " + excess(background));
    }

    @Test
    void hoursAndPlacesDifferByCategory() {
        assertTrue(meanNightShare(Category.ROBO_AGRAVADO) > 1.5 * meanNightShare(Category.HURTO));
        assertTrue(share(Category.DROGAS, "San Tadeo") > 5 * share(Category.HURTO, "San Tadeo"));
    }

    @Test
    void modalityRestatesTheCategoryInAllButAFew() {
        Map<String, Map<Category, Integer>> table = new HashMap<>();
        for (Incident incident : Simulated.DEFAULT.incidents()) {
            table.computeIfAbsent(incident.modality(), m -> new HashMap<>())
                    .merge(incident.category(), 1, Integer::sum);
        }
        double right = table.values().stream()
                .mapToInt(row ->
                        row.values().stream().mapToInt(Integer::intValue).max().orElse(0))
                .sum();
        assertEquals(0.996, right / Simulated.DEFAULT.incidents().size(), 0.002);
    }

    private static double excess(List<Incident> incidents) {
        List<int[]> near = new ArrayList<>();
        for (int i = 0; i < incidents.size(); i++) {
            for (int j = 0; j < i; j++) {
                if (metres(incidents.get(i), incidents.get(j)) < 200) {
                    near.add(new int[] {i, j});
                }
            }
        }
        int close = 0;
        for (int[] pair : near) {
            close += within(incidents.get(pair[0]), incidents.get(pair[1]));
        }
        Dice dice = Dice.of(1, "times handed round");
        int rounds = 60;
        int chance = 0;
        for (int round = 0; round < rounds; round++) {
            int[] order = dice.pick(incidents.size(), incidents.size());
            for (int[] pair : near) {
                chance += within(incidents.get(order[pair[0]]), incidents.get(order[pair[1]]));
            }
        }
        return close * (double) rounds / chance;
    }

    private static int within(Incident a, Incident b) {
        return Math.abs(a.minute() - b.minute()) < 7 * Clock.DAY ? 1 : 0;
    }

    private static double metres(Incident a, Incident b) {
        double north = (a.lat() - b.lat()) * METRES_PER_DEGREE;
        double east = (a.lon() - b.lon()) * METRES_PER_DEGREE * Math.cos(Math.toRadians(13.21));
        return Math.hypot(north, east);
    }

    private static double meanNightShare(Category category) {
        return Simulated.DEFAULT.incidents().stream()
                .filter(i -> i.category() == category)
                .mapToInt(i -> Clock.hour(i.minute()) >= 20 || Clock.hour(i.minute()) < 4 ? 1 : 0)
                .average()
                .orElseThrow();
    }

    private static double share(Category category, String place) {
        return Simulated.DEFAULT.incidents().stream()
                .filter(i -> i.category() == category)
                .mapToInt(i -> i.place().equals(place) ? 1 : 0)
                .average()
                .orElseThrow();
    }
}
