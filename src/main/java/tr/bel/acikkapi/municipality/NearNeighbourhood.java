package tr.bel.acikkapi.municipality;

/**
 * The neighbourhood nearest to a point.
 *
 * @param metres to its boundary as the crow flies, 0 inside it; good to about one part in a hundred
 */
public record NearNeighbourhood(Neighbourhood neighbourhood, double metres) {}
