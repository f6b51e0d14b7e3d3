alter table feedback.call_attempt add column ended text;
comment on column feedback.call_attempt.ended is 'how nobody was reached, where the exchange told it; the name of a DialState of telephony';
