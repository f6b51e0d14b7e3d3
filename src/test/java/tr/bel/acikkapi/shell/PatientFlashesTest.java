package tr.bel.acikkapi.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.web.servlet.FlashMap;

class PatientFlashesTest {

    private final PatientFlashes flashes = new PatientFlashes();
    private final MockHttpSession session = new MockHttpSession();

    @Test
    void a_page_that_renews_itself_leaves_the_message_for_who_opens_it() {
        FlashMap told = new FlashMap();
        told.put("flash", "Geri arama listesine yazıldı");
        told.setTargetRequestPath("/santral");
        flashes.saveOutputFlashMap(told, request("POST", "/santral/devir"), new MockHttpServletResponse());

        MockHttpServletRequest byItself = request("GET", "/santral");
        byItself.addHeader("X-Live", "true");

        Map<String, Object> live = flashes.retrieveAndUpdate(byItself, new MockHttpServletResponse());
        Map<String, Object> opened =
                flashes.retrieveAndUpdate(request("GET", "/santral"), new MockHttpServletResponse());

        assertThat(live).isNull();
        assertThat(opened).containsEntry("flash", "Geri arama listesine yazıldı");
    }

    private MockHttpServletRequest request(String method, String path) {
        MockHttpServletRequest request = new MockHttpServletRequest(method, path);
        request.setSession(session);
        return request;
    }
}
