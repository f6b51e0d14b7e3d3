-- Names are looked for by the beginning of any of their words, telephones by any run of digits.
drop index citizen.citizen_applicant_name_idx;
create index citizen_applicant_name_idx on citizen.applicant using gin ((' ' || name_folded) gin_trgm_ops);
create index citizen_applicant_phone_digits_idx on citizen.applicant using gin (phone gin_trgm_ops) where phone is not null;
