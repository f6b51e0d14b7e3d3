package tr.bel.acikkapi.demo;

import java.awt.Color;
import java.awt.GradientPaint;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Random;
import javax.imageio.ImageIO;
import tr.bel.acikkapi.cases.AttachmentCheck;
import tr.bel.acikkapi.cases.CheckedAttachment;

/** A picture of a street that does not exist: the demonstration has no real photos. */
final class DrawnPhoto {

    private static final int WIDTH = 960;
    private static final int HEIGHT = 720;

    private DrawnPhoto() {}

    /**
     * A street.
     *
     * @param hole whether there is one in the road
     */
    static CheckedAttachment of(String name, int seed, boolean hole) {
        BufferedImage picture = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_INT_RGB);
        Graphics2D g = picture.createGraphics();
        g.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        draw(g, new Random(seed), hole);
        g.dispose();
        try (ByteArrayOutputStream jpeg = new ByteArrayOutputStream()) {
            ImageIO.write(picture, "jpg", jpeg);
            return new AttachmentCheck()
                    .photo(name + ".jpg", jpeg.toByteArray())
                    .accepted()
                    .orElseThrow();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void draw(Graphics2D g, Random random, boolean hole) {
        int horizon = 300 + random.nextInt(80);
        g.setPaint(new GradientPaint(0, 0, new Color(0x9fb9c9), 0, horizon, new Color(0xe3e9ea)));
        g.fillRect(0, 0, WIDTH, horizon);
        for (int x = 0; x < WIDTH; ) {
            int width = 90 + random.nextInt(120);
            int top = horizon - 90 - random.nextInt(150);
            g.setColor(new Color(150 + random.nextInt(60), 140 + random.nextInt(50), 125 + random.nextInt(50)));
            g.fillRect(x, top, width, horizon - top);
            g.setColor(new Color(0x5c6670));
            for (int y = top + 20; y < horizon - 25; y += 45) {
                for (int window = x + 15; window < x + width - 25; window += 40) {
                    g.fillRect(window, y, 20, 26);
                }
            }
            x += width + 4;
        }
        g.setColor(new Color(0x8b8f92));
        g.fillRect(0, horizon, WIDTH, HEIGHT - horizon);
        g.setColor(new Color(0xc9c6bd));
        g.fillPolygon(new int[] {0, 250, 330, 0}, new int[] {HEIGHT, HEIGHT, horizon, horizon}, 4);
        if (hole) {
            g.setColor(new Color(0x565b5e));
            g.fillOval(380 + random.nextInt(250), horizon + 170, 220 + random.nextInt(90), 80);
        }
        g.setColor(new Color(0x3c4145));
        g.fillRect(180 + random.nextInt(40), horizon - 240, 12, 300);
    }
}
