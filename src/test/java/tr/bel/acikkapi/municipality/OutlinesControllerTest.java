package tr.bel.acikkapi.municipality;

import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import org.junit.jupiter.api.Test;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;

class OutlinesControllerTest {

    private static final Snapshot TOWN = Cinarova.snapshot();
    private final MockMvc mvc = MockMvcBuilders.standaloneSetup(
                    new OutlinesController(new Neighbourhoods(new Register(() -> 1, () -> TOWN, () -> 0))))
            .build();

    @Test
    void a_map_gets_the_outlines_with_a_version_and_may_keep_them() throws Exception {
        mvc.perform(get("/harita/mahalleler.geojson"))
                .andExpect(status().isOk())
                .andExpect(content().contentTypeCompatibleWith("application/geo+json"))
                .andExpect(header().string("Cache-Control", "max-age=600, public"))
                .andExpect(header().string("ETag", '"' + TOWN.map().outlinesVersion() + '"'))
                .andExpect(jsonPath("$.features.length()").value(45))
                .andExpect(jsonPath("$.features[?(@.properties.code == 'isiklar')].properties.name")
                        .value("Işıklar"));
    }

    @Test
    void who_has_the_newest_outlines_gets_none_again() throws Exception {
        mvc.perform(get("/harita/mahalleler.geojson")
                        .header("If-None-Match", '"' + TOWN.map().outlinesVersion() + '"'))
                .andExpect(status().isNotModified())
                .andExpect(content().string(""));
    }
}
