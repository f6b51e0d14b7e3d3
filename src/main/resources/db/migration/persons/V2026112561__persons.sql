create schema persons;

create table persons.to_look (
    applicant_id bigint constraint persons_to_look_pkey primary key
        constraint persons_to_look_applicant_fkey references citizen.applicant,
    since timestamptz not null
);

comment on table persons.to_look is 'applicants of whom something new is known: it is still to be seen who else they may be';
create index persons_to_look_since_idx on persons.to_look (since);

create table persons.suggestion (
    id bigint generated always as identity constraint persons_suggestion_pkey primary key,
    one_id bigint not null constraint persons_suggestion_one_fkey references citizen.applicant,
    other_id bigint not null constraint persons_suggestion_other_fkey references citizen.applicant,
    score smallint not null,
    signs text not null,
    found_at timestamptz not null,
    constraint persons_suggestion_pair_key unique (one_id, other_id),
    constraint persons_suggestion_order_check check (one_id < other_id)
);

comment on table persons.suggestion is 'who may be one person and waits for a decision; found anew at any time, so no fact';
comment on column persons.suggestion.signs is 'what speaks for it, names of persons.Sign with commas';
create index persons_suggestion_other_idx on persons.suggestion (other_id);
create index persons_suggestion_score_idx on persons.suggestion (score desc, id desc);

insert into persons.to_look (applicant_id, since)
select applicant_id, max(received_at) from cases.case_file where applicant_id is not null group by applicant_id;
