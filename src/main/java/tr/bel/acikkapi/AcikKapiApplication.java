package tr.bel.acikkapi;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** Starts the house. */
@SpringBootApplication
public class AcikKapiApplication {

    public static void main(String[] args) {
        SpringApplication.run(AcikKapiApplication.class, args);
    }
}
