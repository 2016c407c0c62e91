-- Waiting cases are few among many, and sometimes none: each of their lists has an index of its own in every order, so that
-- nobody's page looks through all the cases that do not wait.
drop index worklist_waiting_for_consent;
drop index worklist_waiting_for_answer;

create index worklist_consent_team_by_urgency on worklist (team, urgency_order, due_order, case_id) where active and not isempty(consent_lacking);
create index worklist_consent_team_by_deadline on worklist (team, due_order, case_id) where active and not isempty(consent_lacking);
create index worklist_consent_team_by_opened on worklist (team, opened_at, case_id) where active and not isempty(consent_lacking);
create index worklist_consent_team_by_updated on worklist (team, updated_at, case_id) where active and not isempty(consent_lacking);
create index worklist_consent_all_by_urgency on worklist (urgency_order, due_order, case_id) where active and not isempty(consent_lacking);
create index worklist_consent_all_by_deadline on worklist (due_order, case_id) where active and not isempty(consent_lacking);
create index worklist_consent_all_by_opened on worklist (opened_at, case_id) where active and not isempty(consent_lacking);
create index worklist_consent_all_by_updated on worklist (updated_at, case_id) where active and not isempty(consent_lacking);

create index worklist_answer_team_by_urgency on worklist (team, urgency_order, due_order, case_id) where active and waits_for_answer;
create index worklist_answer_team_by_deadline on worklist (team, due_order, case_id) where active and waits_for_answer;
create index worklist_answer_team_by_opened on worklist (team, opened_at, case_id) where active and waits_for_answer;
create index worklist_answer_team_by_updated on worklist (team, updated_at, case_id) where active and waits_for_answer;
create index worklist_answer_all_by_urgency on worklist (urgency_order, due_order, case_id) where active and waits_for_answer;
create index worklist_answer_all_by_deadline on worklist (due_order, case_id) where active and waits_for_answer;
create index worklist_answer_all_by_opened on worklist (opened_at, case_id) where active and waits_for_answer;
create index worklist_answer_all_by_updated on worklist (updated_at, case_id) where active and waits_for_answer;
