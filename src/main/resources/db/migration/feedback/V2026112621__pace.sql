alter table feedback.message
    add column waits text constraint feedback_message_waits_check check (waits in ('TOGETHER', 'QUIET', 'CEILING')),
    add column carried_by bigint constraint feedback_message_carried_by_fkey references feedback.message;

comment on column feedback.message.waits is 'why it does not go before next_attempt_at';
comment on column feedback.message.carried_by is 'the message in which this one went out, as one text to the same person';

create index feedback_message_carried_by_idx on feedback.message (carried_by) where carried_by is not null;
create index feedback_message_applicant_idx on feedback.message (applicant_id, next_attempt_at);

-- Applicants that hear with the same ear: joined as one person, or of one name with the same mailbox or telephone.
create function feedback.same_ear(mine bigint, way text) returns setof bigint language sql stable parallel safe rows 3 as $$
    select citizen.same_person(mine)
    union
    select other.id from citizen.applicant me join citizen.applicant other on other.email = me.email and other.name is not distinct from me.name
    where me.id = mine and way = 'EMAIL'
    union
    select other.id from citizen.applicant me join citizen.applicant other on other.phone = me.phone and other.name is not distinct from me.name
    where me.id = mine and way = 'SMS'
$$;

comment on function feedback.same_ear(bigint, text) is 'the applicants whom a message in this medium reaches as well, this one among them';
