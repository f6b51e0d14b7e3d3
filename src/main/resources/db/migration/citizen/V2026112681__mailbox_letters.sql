-- Telephones write the first letter of a mailbox large; it is the same mailbox.
create index citizen_applicant_email_lower_idx on citizen.applicant (lower(email)) where email is not null;
