package tr.bel.acikkapi.open311;

import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ErrorReportValve;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.context.MessageSource;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import tr.bel.acikkapi.shared.TurkishText;

/** An address that the server itself cannot read reaches no filter ({@link Envelope}); it is answered in the contract's shape as well. */
@Component
@Order(Ordered.LOWEST_PRECEDENCE)
class ServerErrors implements WebServerFactoryCustomizer<TomcatServletWebServerFactory> {

    private static final Logger LOG = LoggerFactory.getLogger(ServerErrors.class);

    private final MessageSource messages;

    ServerErrors(MessageSource messages) {
        this.messages = messages;
    }

    @Override
    public void customize(TomcatServletWebServerFactory factory) {
        factory.addContextCustomizers(
                context -> context.getParent().getPipeline().addValve(new Report(messages)));
    }

    private static final class Report extends ErrorReportValve {

        private final MessageSource messages;

        Report(MessageSource messages) {
            this.messages = messages;
            setShowReport(false);
            setShowServerInfo(false);
        }

        @Override
        protected void report(Request request, Response response, @Nullable Throwable cause) {
            String address = request.getRequestURI();
            if (address == null || !address.startsWith("/open311/")) {
                super.report(request, response, cause);
                return;
            }
            if (response.getStatus() < 400 || response.getContentWritten() > 0 || !response.setErrorReported()) {
                return;
            }
            Format format = address.endsWith(".json") ? Format.JSON : Format.XML;
            String reason = messages.getMessage("open311.error.400", null, TurkishText.TURKISH);
            Fields error = new Fields().with("code", 400).with("description", reason);
            byte[] body = format.write(Document.list("errors", "error", List.of(error)));
            try {
                response.setStatus(400);
                response.setContentType(format.contentType());
                Writer to = response.getReporter();
                if (to != null) {
                    to.write(new String(body, StandardCharsets.UTF_8));
                    response.finishResponse();
                }
            } catch (IOException gone) {
                LOG.debug("whoever left needs no answer", gone);
            }
        }
    }
}
