package tr.bel.acikkapi.municipality;

import java.util.List;

/** What a set of files says, row by row without a fault; what no file spoke of is empty. */
record Content(
        List<Directorate> directorates,
        List<SubjectGroup> groups,
        List<Subject> subjects,
        List<Question> questions,
        List<MappedNeighbourhood> neighbourhoods,
        List<Holiday> holidays,
        List<AdministrativeLeave> leaves,
        List<WorkingHours> hours) {}
