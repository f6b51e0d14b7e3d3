-- Whether the applicant may see photos and papers of the work; a sensitive subject begins without.
alter table municipality.subject add column evidence_shown boolean not null default true;
update municipality.subject set evidence_shown = false where sensitive;
comment on column municipality.subject.evidence_shown is 'whether evidence of work may be shown to applicants; where not, no tick of an officer does';
