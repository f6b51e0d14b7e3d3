create index cases_history_revealed_idx on cases.history (recorded_at) where event = 'cases.IdentityRevealed';
