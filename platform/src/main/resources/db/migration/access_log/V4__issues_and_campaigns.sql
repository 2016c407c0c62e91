-- A look at a dossier of an issue or at a campaign names it, as one at a case names the case.
alter table access add column dossier_id uuid, add column campaign_id uuid;
