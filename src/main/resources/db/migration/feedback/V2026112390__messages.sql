create schema feedback;

create table feedback.message (
    id bigint generated always as identity constraint feedback_message_pkey primary key,
    key text not null constraint feedback_message_key_key unique,
    case_id bigint not null constraint feedback_message_case_fkey references cases.case_file,
    applicant_id bigint not null constraint feedback_message_applicant_fkey references citizen.applicant,
    occasion text not null,
    medium text not null,
    language text not null,
    subject text not null,
    body text not null,
    html text not null,
    substance boolean not null,
    status text not null constraint feedback_message_status_check
        check (status in ('QUEUED', 'SENDING', 'DELIVERED', 'FAILED', 'UNCERTAIN', 'CANCELLED')),
    attempts integer not null default 0,
    next_attempt_at timestamptz not null,
    message_id text not null constraint feedback_message_message_id_key unique,
    secret text,
    fallback_of bigint constraint feedback_message_fallback_of_fkey references feedback.message,
    node text,
    sending_since timestamptz,
    claimed_by text,
    claimed_until timestamptz,
    printed_at timestamptz,
    proof text,
    trouble text,
    queued_at timestamptz not null,
    delivered_at timestamptz,
    settled_at timestamptz
);

comment on table feedback.message is 'the outbox: written in the transaction of the event that it tells of; the text is kept as it was sent';
comment on column feedback.message.key is 'case:occasion:place in the history; one event makes one message, whatever is repeated';
comment on column feedback.message.body is 'as sent, but for {{answer}} and {{code}}, which stand for secrets of the applicant';
comment on column feedback.message.secret is 'the token of the closing question, sealed, in base 64; erased once the message is delivered';
comment on column feedback.message.message_id is 'Message-ID of every attempt, so that a receiving server can recognise a repetition';
comment on column feedback.message.claimed_by is 'who has the call or the letter open';

create index feedback_message_due_idx on feedback.message (medium, next_attempt_at, id) where status = 'QUEUED';
create index feedback_message_sending_idx on feedback.message (sending_since) where status = 'SENDING';
create index feedback_message_trouble_idx on feedback.message (id desc) where status in ('FAILED', 'UNCERTAIN');
create index feedback_message_case_idx on feedback.message (case_id, id);

create table feedback.question (
    id bigint generated always as identity constraint feedback_question_pkey primary key,
    case_id bigint not null constraint feedback_question_case_fkey references cases.case_file,
    round integer not null,
    asked_at timestamptz not null,
    answer text constraint feedback_question_answer_check check (answer in ('NO', 'WISH', 'DISSATISFIED')),
    answered_at timestamptz,
    answered_through text,
    follow_up_id bigint constraint feedback_question_follow_up_fkey references cases.case_file,
    constraint feedback_question_round_key unique (case_id, round),
    constraint feedback_question_answered_check check ((answer is null) = (answered_at is null))
);

comment on table feedback.question is '"Başka bir arzunuz var mı?": asked once for every conclusion of a case, answered once';
comment on column feedback.question.round is 'the place of the conclusion in the history of the case';

create table feedback.answer_token (
    hash bytea constraint feedback_answer_token_pkey primary key,
    question_id bigint not null constraint feedback_answer_token_question_fkey references feedback.question,
    expires_at timestamptz not null
);

comment on table feedback.answer_token is 'SHA-256 of the tokens in the links under which a question is answered without signing in';
create index feedback_answer_token_question_idx on feedback.answer_token (question_id);

create table feedback.closing (
    case_id bigint constraint feedback_closing_pkey primary key
        constraint feedback_closing_case_fkey references cases.case_file,
    reason text not null,
    due_at timestamptz not null
);

comment on table feedback.closing is 'cases that close by themselves at a time; the row goes with the closing, in one transaction';
create index feedback_closing_due_idx on feedback.closing (due_at);

create table feedback.call_attempt (
    id bigint generated always as identity constraint feedback_call_attempt_pkey primary key,
    message_id bigint not null constraint feedback_call_attempt_message_fkey references feedback.message,
    staff_username text not null,
    outcome text not null,
    note text,
    at timestamptz not null
);

create index feedback_call_attempt_message_idx on feedback.call_attempt (message_id, id);
