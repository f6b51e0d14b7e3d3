package tr.bel.acikkapi.cases;

import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * Verifies every chain for the operator's terminal: {@code java -jar acikkapi.jar verify-history}, also beside the running application.
 * Prints what it found and ends the process, with 0 where every chain is whole and 1 otherwise.
 */
@Component
@Order(0)
@ConditionalOnBooleanProperty("acikkapi.cases.verify-history")
class VerifyHistoryCommand implements ApplicationRunner {

    private final VerifyHistory verify;
    private final ConfigurableApplicationContext context;

    VerifyHistoryCommand(VerifyHistory verify, ConfigurableApplicationContext context) {
        this.verify = verify;
        this.context = context;
    }

    @Override
    public void run(ApplicationArguments args) {
        VerifyHistory.Report report = verify.verify();
        report.faults()
                .forEach(f -> System.out.println("BROKEN " + f.caseNumber() + " row " + f.seq() + " " + f.kind()));
        System.out.println((report.isWhole() ? "All chains are whole: " : "NOT all chains are whole: ") + report.cases()
                + " cases, " + report.rows() + " rows");
        System.exit(SpringApplication.exit(context, () -> report.isWhole() ? 0 : 1));
    }
}
