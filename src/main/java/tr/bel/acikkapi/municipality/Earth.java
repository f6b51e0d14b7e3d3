package tr.bel.acikkapi.municipality;

import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.PrecisionModel;
import org.locationtech.jts.geom.util.AffineTransformation;
import org.locationtech.jts.operation.distance.DistanceOp;

/** Metres out of degrees, well enough for one town: a plane that touches the earth at the place in question. */
final class Earth {

    static final GeometryFactory SHAPES = new GeometryFactory(new PrecisionModel(), 4326);

    /** Metres of a degree of latitude. */
    static final double DEGREE = 111_195;

    private Earth() {}

    /** Metres of a degree of longitude at this latitude. */
    static double metresOfLongitude(double latitude) {
        return DEGREE * Math.cos(Math.toRadians(latitude));
    }

    /** Square metres of a shape in degrees. */
    static double squareMetres(Geometry shape) {
        if (shape.isEmpty()) {
            return 0;
        }
        double latitude = shape.getEnvelopeInternal().centre().getY();
        return shape.getArea() * DEGREE * DEGREE * Math.cos(Math.toRadians(latitude));
    }

    /** Metres from a point to a shape, both in degrees; 0 inside it. */
    static double metres(Coordinate from, Geometry to) {
        AffineTransformation plane = AffineTransformation.translationInstance(-from.getX(), -from.getY())
                .scale(DEGREE * Math.cos(Math.toRadians(from.getY())), DEGREE);
        return DistanceOp.distance(SHAPES.createPoint(new Coordinate(0, 0)), plane.transform(to));
    }
}
