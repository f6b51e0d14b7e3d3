package tr.bel.acikkapi.citizen;

import org.springframework.data.repository.ListCrudRepository;

interface ApplicantRecords extends ListCrudRepository<Applicant, Long> {}
