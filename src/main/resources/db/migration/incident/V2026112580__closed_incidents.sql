alter table incident.incident add column closed_by text, add column closed_at timestamptz;

-- Until now the closing wrote over when it was resolved; the last announcement tells it where there was one.
update incident.incident set closed_by = ended_by, closed_at = ended_at where state = 'CLOSED';
update incident.incident i set ended_by = n.made_by, ended_at = n.made_at
from (select distinct on (incident_id) incident_id, made_by, made_at, outcome from incident.announcement order by incident_id, id desc) n
where n.incident_id = i.id and n.outcome is not null and i.state = 'CLOSED';

alter table incident.incident add constraint incident_incident_closed_check check ((state = 'CLOSED') = (closed_at is not null));

comment on column incident.incident.ended_at is 'when it was resolved, or closed without an outcome';
comment on column incident.incident.closed_at is 'when somebody closed the file, with nobody left to be told';
