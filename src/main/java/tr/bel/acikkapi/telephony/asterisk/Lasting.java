package tr.bel.acikkapi.telephony.asterisk;

import org.springframework.dao.DataAccessException;
import org.springframework.dao.NonTransientDataAccessResourceException;
import org.springframework.dao.RecoverableDataAccessException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.transaction.TransactionException;

/** Which trouble of the database passes by itself, and which comes again however often the same thing is told. */
final class Lasting {

    private Lasting() {}

    /** A deadlock passes, a database comes back; what breaks a rule breaks it every time. */
    static boolean passes(RuntimeException trouble) {
        return trouble instanceof TransientDataAccessException
                || trouble instanceof RecoverableDataAccessException
                || trouble instanceof NonTransientDataAccessResourceException
                || trouble instanceof TransactionException;
    }

    /** For the log: a database's own words repeat what could not be kept, numbers and names with it. */
    static String words(RuntimeException trouble) {
        return trouble instanceof DataAccessException || trouble instanceof TransactionException
                ? trouble.getClass().getSimpleName()
                : trouble.toString();
    }
}
