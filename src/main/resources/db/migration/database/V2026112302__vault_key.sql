-- Proof that the key file beside the application belongs to this database. Holds no key.
CREATE SCHEMA database;

CREATE TABLE database.vault_key (
    -- 'lookup', or 'sealing <key id>'
    key text CONSTRAINT vault_key_pkey PRIMARY KEY,
    -- a known word, sealed or fingerprinted with this key
    proof bytea NOT NULL,
    first_seen_at timestamptz NOT NULL DEFAULT now()
);

COMMENT ON TABLE database.vault_key IS 'One row for every key that this database has ever been used with';
