package tr.bel.acikkapi.coordination.learning;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;

/**
 * A classifier as compressed bytes, in a format of our own: numbers and words only, so that reading one can run nothing, and the learning
 * library may change its own format. A format that this version does not know is as good as no model; the next night learns anew.
 */
final class ModelBytes {

    private static final int FORMAT = 1;

    private ModelBytes() {}

    /** Bytes that this version did not write. */
    static final class Foreign extends RuntimeException {
        Foreign(String message, Throwable cause) {
            super(message, cause);
        }
    }

    static byte[] write(Classifier c) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (DataOutputStream out = new DataOutputStream(new GZIPOutputStream(bytes))) {
            out.writeInt(FORMAT);
            out.writeInt(c.labels().size());
            for (int label = 0; label < c.labels().size(); label++) {
                out.writeUTF(c.labels().get(label));
                out.writeInt(c.cases().getOrDefault(c.labels().get(label), 0));
                out.writeFloat(c.bias()[label]);
            }
            Calibration by = c.calibration();
            for (double number : new double[] {by.score(), by.lead(), by.known(), by.base()}) {
                out.writeDouble(number);
            }
            out.writeInt(c.rareness().length);
            for (Map.Entry<String, Integer> feature : c.index().entrySet()) {
                int at = feature.getValue();
                out.writeUTF(feature.getKey());
                out.writeInt(at);
                out.writeFloat(c.rareness()[at]);
                for (float weight : c.weights()[at]) {
                    out.writeShort(Float.floatToFloat16(weight));
                }
            }
        } catch (IOException impossible) {
            throw new IllegalStateException(impossible);
        }
        return bytes.toByteArray();
    }

    /** @throws Foreign where this version did not write it, or it is damaged */
    static Classifier read(byte[] bytes) {
        try (DataInputStream in = new DataInputStream(new GZIPInputStream(new ByteArrayInputStream(bytes)))) {
            int format = in.readInt();
            if (format != FORMAT) {
                throw new IOException("format " + format);
            }
            return readAll(in);
        } catch (IOException | IndexOutOfBoundsException | NegativeArraySizeException unread) {
            throw new Foreign("no model of this version", unread);
        }
    }

    private static Classifier readAll(DataInputStream in) throws IOException {
        int count = in.readInt();
        List<String> labels = new ArrayList<>();
        Map<String, Integer> cases = new HashMap<>();
        float[] bias = new float[count];
        for (int label = 0; label < count; label++) {
            labels.add(in.readUTF());
            cases.put(labels.getLast(), in.readInt());
            bias[label] = in.readFloat();
        }
        Calibration calibration = new Calibration(in.readDouble(), in.readDouble(), in.readDouble(), in.readDouble());
        int features = in.readInt();
        Map<String, Integer> index = HashMap.newHashMap(features);
        float[] rareness = new float[features];
        float[][] weights = new float[features][count];
        for (int i = 0; i < features; i++) {
            String feature = in.readUTF();
            int at = in.readInt();
            index.put(feature, at);
            rareness[at] = in.readFloat();
            for (int label = 0; label < count; label++) {
                weights[at][label] = Float.float16ToFloat(in.readShort());
            }
        }
        return new Classifier(
                List.copyOf(labels), Map.copyOf(cases), Map.copyOf(index), rareness, weights, bias, calibration);
    }
}
