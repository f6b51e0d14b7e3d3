-- What a conclusion that says "done" must show, instead of yes and no.
alter table municipality.subject add column evidence text not null default 'NONE'
    constraint subject_evidence_known check (evidence in ('NONE', 'PHOTO', 'BEFORE_AND_AFTER', 'DOCUMENT'));
update municipality.subject set evidence = 'PHOTO' where evidence_required;
alter table municipality.subject drop column evidence_required;
