package tr.bel.acikkapi.municipality;

import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;

/** A neighbourhood with its boundary in WGS 84 degrees (x longitude, y latitude), where that is known. */
record MappedNeighbourhood(
        Neighbourhood neighbourhood, @Nullable Geometry boundary) {}
