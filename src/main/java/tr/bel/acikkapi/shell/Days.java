package tr.bel.acikkapi.shell;

import java.text.ParseException;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Locale;
import org.springframework.context.annotation.Configuration;
import org.springframework.format.Formatter;
import org.springframework.format.FormatterRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/**
 * Days as addresses and forms name them: ISO 8601, in years that a municipality counts with. The year 999999999 is a number to Java and a
 * fault to the database; here it is what it is, a bad request.
 */
@Configuration(proxyBeanMethods = false)
class Days implements WebMvcConfigurer {

    private static final int FIRST = 1900;
    private static final int LAST = 2200;

    @Override
    public void addFormatters(FormatterRegistry registry) {
        registry.addFormatterForFieldType(LocalDate.class, new Day());
    }

    private static final class Day implements Formatter<LocalDate> {

        @Override
        public LocalDate parse(String text, Locale locale) throws ParseException {
            try {
                LocalDate day = LocalDate.parse(text.strip());
                if (day.getYear() >= FIRST && day.getYear() <= LAST) {
                    return day;
                }
            } catch (DateTimeException e) {
                // Told below, as a year that nobody means.
            }
            throw new ParseException("no day", 0);
        }

        @Override
        public String print(LocalDate day, Locale locale) {
            return day.toString();
        }
    }
}
