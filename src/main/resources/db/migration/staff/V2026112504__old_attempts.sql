create index staff_sign_in_attempt_at_idx on staff.sign_in_attempt (at);
