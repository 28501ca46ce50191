// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.sample;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.atalaya.sample.StreetNetwork.Address;
import org.atalaya.sample.StreetNetwork.Street;

/**
 * Where an incident happens that follows no other: at one of the busy places, on an avenue, or on any street, always
 * within a few metres of the street line.
 */
final class Background {

    /** A position and the name of what drew it there. */
    record Spot(double x, double y, String place) {}

    private static final double FROM_THE_LINE = 5;

    private final StreetNetwork network;
    private final Positions positions;
    private final List<Street> avenues = new ArrayList<>();
    private final List<Street> streets = new ArrayList<>();
    private final double[] avenueLengths;
    private final double[] streetLengths;
    private final List<List<double[]>> doors = new ArrayList<>();

    Background(StreetNetwork network, Positions positions, Dice dice) {
        this.network = network;
        this.positions = positions;
        for (Street street : network.streets()) {
            (street.avenue() ? avenues : streets).add(street);
        }
        avenueLengths = lengths(avenues);
        streetLengths = lengths(streets);
        for (Place place : Hotspots.ALL) {
            doors.add(doors(place, dice));
        }
    }

    private static double[] lengths(List<Street> streets) {
        return streets.stream().mapToDouble(street -> street.line().getLength()).toArray();
    }

    private List<double[]> doors(Place place, Dice dice) {
        List<double[]> found = new ArrayList<>();
        while (found.size() < place.doors()) {
            double[] wanted = place.around(dice);
            onStreet(wanted[0], wanted[1], dice).ifPresent(found::add);
        }
        return found;
    }

    Spot draw(Category category, int minute, Dice dice) {
        double[] weights = Hotspots.weights(category, minute);
        int component = dice.weighted(weights);
        while (true) {
            Optional<double[]> position = position(component, dice);
            if (position.isPresent()) {
                return new Spot(position.get()[0], position.get()[1], name(component));
            }
        }
    }

    private static String name(int component) {
        int places = Hotspots.ALL.size();
        return component < places
                ? Hotspots.ALL.get(component).name()
                : component == places ? Hotspots.AVENUE : Hotspots.STREET;
    }

    private Optional<double[]> position(int component, Dice dice) {
        int places = Hotspots.ALL.size();
        if (component < places) {
            Place place = Hotspots.ALL.get(component);
            if (dice.chance(place.atDoor())) {
                return Optional.of(dice.oneOf(doors.get(component)));
            }
            double[] wanted = place.around(dice);
            return onStreet(wanted[0], wanted[1], dice);
        }
        List<Street> from = component == places ? avenues : streets;
        Street street = from.get(dice.weighted(component == places ? avenueLengths : streetLengths));
        return beside(network.at(street, dice.unit() * street.line().getLength()), dice);
    }

    /** The place moved to its nearest street; empty where there is none or it lies outside the district. */
    Optional<double[]> onStreet(double x, double y, Dice dice) {
        Optional<Address> address = network.nearest(x, y);
        return address.isEmpty() ? Optional.empty() : beside(address.get(), dice);
    }

    private Optional<double[]> beside(Address address, Dice dice) {
        double x = address.x() + FROM_THE_LINE * dice.normal();
        double y = address.y() + FROM_THE_LINE * dice.normal();
        double[] degrees = positions.written(x, y);
        return positions.inside(degrees[0], degrees[1]) ? Optional.of(new double[] {x, y}) : Optional.empty();
    }
}
