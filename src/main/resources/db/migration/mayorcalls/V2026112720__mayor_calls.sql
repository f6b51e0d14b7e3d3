create schema mayorcalls;

create table mayorcalls.session (
    id bigint generated always as identity constraint mayorcalls_session_pkey primary key,
    title text not null constraint mayorcalls_session_title_check check (length(title) between 3 and 120),
    day date not null,
    part text not null constraint mayorcalls_session_part_check check (part in ('MORNING', 'NOON', 'EVENING')),
    planned integer not null constraint mayorcalls_session_planned_check check (planned between 1 and 100),
    state text not null constraint mayorcalls_session_state_check check (state in ('PREPARING', 'READY', 'UNDER_WAY', 'ENDED')),
    prepared_by text not null,
    created_at timestamptz not null,
    ready_at timestamptz,
    started_at timestamptz,
    ended_at timestamptz,
    ended_by text,
    constraint mayorcalls_session_ended_check check ((state = 'ENDED') = (ended_at is not null))
);

comment on table mayorcalls.session is 'a sitting in which the mayor calls people';
comment on column mayorcalls.session.planned is 'how many people are meant to be called';
create index mayorcalls_session_day_idx on mayorcalls.session (day desc, id desc);

create table mayorcalls.draw (
    id bigint generated always as identity constraint mayorcalls_draw_pkey primary key,
    session_id bigint not null constraint mayorcalls_draw_session_fkey references mayorcalls.session,
    seed text not null constraint mayorcalls_draw_seed_check check (seed ~ '^[0-9a-f]{32}$'),
    recorded_from timestamptz not null,
    pool bigint[] not null,
    asked integer not null,
    by text not null,
    at timestamptz not null
);

comment on table mayorcalls.draw is 'every drawing of lots, also those that nobody liked: seed and pool give the same order to whoever computes it again; append-only';
comment on column mayorcalls.draw.seed is 'thirty-two hexadecimal digits that the machine drew; the order is that of SHA-256 of seed, colon and person';
comment on column mayorcalls.draw.pool is 'the persons who were in the urn, each once however many cases they have: the oldest applicant of each, in order';
create index mayorcalls_draw_session_idx on mayorcalls.draw (session_id);

create function mayorcalls.is_append_only() returns trigger language plpgsql as $$
begin
    raise exception 'mayorcalls.% is append-only', tg_table_name;
end
$$;

create trigger draw_is_append_only before update or delete or truncate on mayorcalls.draw
    for each statement execute function mayorcalls.is_append_only();

create table mayorcalls.listing (
    id bigint generated always as identity constraint mayorcalls_listing_pkey primary key,
    session_id bigint not null constraint mayorcalls_listing_session_fkey references mayorcalls.session,
    applicant_id bigint not null constraint mayorcalls_listing_applicant_fkey references citizen.applicant,
    position integer not null,
    rule text not null constraint mayorcalls_listing_rule_check check (rule in ('NEIGHBOURHOOD', 'WAITING', 'THANKS', 'LOT', 'OCCASION')),
    case_id bigint constraint mayorcalls_listing_case_fkey references cases.case_file,
    draw_id bigint constraint mayorcalls_listing_draw_fkey references mayorcalls.draw,
    place_in_draw integer,
    occasion text constraint mayorcalls_listing_occasion_check check (occasion in ('CONDOLENCE', 'CONGRATULATION')),
    occasion_words text constraint mayorcalls_listing_occasion_words_check check (length(occasion_words) between 1 and 1000),
    listed_by text not null,
    listed_at timestamptz not null,
    removed_by text,
    removed_at timestamptz,
    removed_why text constraint mayorcalls_listing_removed_why_check check (length(removed_why) between 1 and 500),
    constraint mayorcalls_listing_draw_check check ((rule = 'LOT') = (draw_id is not null) and (draw_id is null) = (place_in_draw is null)),
    constraint mayorcalls_listing_rule_occasion_check check ((rule = 'OCCASION') = (occasion is not null)),
    constraint mayorcalls_listing_removed_check check ((removed_by is null) = (removed_at is null))
);

comment on table mayorcalls.listing is 'who was put on the list of a session, and by which rule: why somebody is called is never lost';
comment on column mayorcalls.listing.case_id is 'the case for which the rule found them';
create index mayorcalls_listing_session_idx on mayorcalls.listing (session_id, position);
create index mayorcalls_listing_applicant_idx on mayorcalls.listing (applicant_id);

-- Joined records are one person, and a telephone that rang for the mayor does not ring again for another name that it was given under.
create function mayorcalls.same_ear(mine bigint) returns setof bigint language sql stable parallel safe rows 3 as $$
    select citizen.same_person(mine)
    union
    select other.id from citizen.same_person(mine) s(id)
        join citizen.applicant me on me.id = s.id join citizen.applicant other on other.phone = me.phone
$$;

comment on function mayorcalls.same_ear(bigint) is 'the applicants whom a call reaches as well, this one among them';

create table mayorcalls.taken (
    applicant_id bigint constraint mayorcalls_taken_pkey primary key
        constraint mayorcalls_taken_applicant_fkey references citizen.applicant,
    listing_id bigint not null constraint mayorcalls_taken_listing_fkey references mayorcalls.listing
);

comment on table mayorcalls.taken is 'everybody whom the lists of sessions that are not over reach: the key is what keeps two sessions from taking one person';
create index mayorcalls_taken_listing_idx on mayorcalls.taken (listing_id);

create table mayorcalls.call (
    id bigint generated always as identity constraint mayorcalls_call_pkey primary key,
    version integer not null default 0,
    listing_id bigint not null constraint mayorcalls_call_listing_fkey references mayorcalls.listing,
    contact_id bigint not null constraint mayorcalls_call_contact_fkey references contact.contact,
    held_by text not null,
    started_at timestamptz not null,
    answered_at timestamptz,
    ended_at timestamptz,
    draft text,
    outcome text constraint mayorcalls_call_outcome_check
        check (outcome in ('REACHED', 'NO_ANSWER', 'BUSY', 'WRONG_NUMBER', 'DO_NOT_CALL', 'ANOTHER_TIME')),
    mood text constraint mayorcalls_call_mood_check check (mood in ('PLEASED', 'MIXED', 'DISPLEASED')),
    said text constraint mayorcalls_call_said_check check (length(said) between 1 and 1000),
    notes text constraint mayorcalls_call_notes_check check (length(notes) between 1 and 4000),
    constraint mayorcalls_call_ended_check check ((ended_at is null) = (outcome is null))
);

comment on table mayorcalls.call is 'one time that somebody was rung; nobody reached means another one';
comment on column mayorcalls.call.version is 'changes when somebody else takes the call over: who types on an older one is told';
comment on column mayorcalls.call.held_by is 'who writes: the mayor, or the private office beside the mayor';
comment on column mayorcalls.call.draft is 'what is typed and not saved yet, as JSON';
comment on column mayorcalls.call.said is 'what the citizen said, in their own words';
create unique index mayorcalls_call_open_idx on mayorcalls.call (listing_id) where ended_at is null;
create index mayorcalls_call_listing_idx on mayorcalls.call (listing_id, id);

create table mayorcalls.promise (
    id bigint generated always as identity constraint mayorcalls_promise_pkey primary key,
    key uuid not null constraint mayorcalls_promise_key_key unique,
    call_id bigint not null constraint mayorcalls_promise_call_fkey references mayorcalls.call,
    words text constraint mayorcalls_promise_words_check check (length(words) between 1 and 2000),
    subject text,
    promised_for date not null,
    given_at timestamptz not null,
    case_id bigint constraint mayorcalls_promise_case_key unique constraint mayorcalls_promise_case_fkey references cases.case_file
);

comment on table mayorcalls.promise is 'what the mayor promised on the telephone; becomes a case when the call ends. Whether it is kept is never stored: the case tells';
comment on column mayorcalls.promise.key is 'idempotency key of its case';
create index mayorcalls_promise_call_idx on mayorcalls.promise (call_id);
create index mayorcalls_promise_day_idx on mayorcalls.promise (promised_for, id) where case_id is not null;

create table mayorcalls.do_not_call (
    id bigint generated always as identity constraint mayorcalls_do_not_call_pkey primary key,
    applicant_id bigint not null constraint mayorcalls_do_not_call_applicant_fkey references citizen.applicant,
    call_id bigint constraint mayorcalls_do_not_call_call_fkey references mayorcalls.call,
    said_at timestamptz not null,
    said_to text not null,
    lifted_at timestamptz,
    lifted_by text,
    constraint mayorcalls_do_not_call_lifted_check check ((lifted_at is null) = (lifted_by is null))
);

comment on table mayorcalls.do_not_call is 'who does not wish to be called by the mayor; in force until they say otherwise';
create unique index mayorcalls_do_not_call_applicant_idx on mayorcalls.do_not_call (applicant_id) where lifted_at is null;
