alter table web.draft add column link_hash bytea constraint web_draft_link_key unique;

comment on column web.draft.link_hash is 'SHA-256 of the link under which another browser takes the application over; absent where none was asked for';
