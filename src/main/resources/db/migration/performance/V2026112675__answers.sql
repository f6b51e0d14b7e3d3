-- How many were asked "Başka bir arzunuz var mı?", how many answered, and what they said to the two questions after it.
create table performance.answer_tally (
    month date not null constraint performance_answer_tally_month_check check (extract(day from month) = 1),
    by text not null constraint performance_answer_tally_by_check check (by in ('TOWN', 'MEDIUM', 'SUBJECT', 'DIRECTORATE')),
    code text not null,
    asked bigint not null,
    answered bigint not null,
    silent bigint not null,
    waiting bigint not null,
    overtaken bigint not null,
    unasked bigint not null,
    graded bigint not null,
    result_given bigint not null,
    result_good bigint not null,
    treatment_given bigint not null,
    treatment_good bigint not null,
    constraint performance_answer_tally_pkey primary key (month, by, code),
    constraint performance_answer_tally_asked_check check (asked = answered + silent + waiting + overtaken)
);

comment on table performance.answer_tally is 'conclusions whose question reached the applicant, exactly, by the month in which it did; only what performance.Disclosure lets through leaves the house';
comment on column performance.answer_tally.code is 'empty for the town, for what is counted in no row of its own, and where coordination concluded without a directorate';
comment on column performance.answer_tally.silent is 'closed without an answer; silence is no consent';
comment on column performance.answer_tally.overtaken is 'reopened by the house before the applicant answered';
comment on column performance.answer_tally.unasked is 'answered though our question did not reach them; in no rate';
comment on column performance.answer_tally.graded is 'answered at least one of the two questions';
comment on column performance.answer_tally.result_good is 'four or five of five';
