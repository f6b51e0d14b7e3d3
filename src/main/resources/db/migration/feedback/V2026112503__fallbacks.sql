create index feedback_message_fallback_of_idx on feedback.message (fallback_of) where fallback_of is not null;
