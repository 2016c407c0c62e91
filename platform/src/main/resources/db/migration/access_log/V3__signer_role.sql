-- The signer sees the hashes of the access log, never who looked at what, and is the only one that adds signatures.
grant usage on schema access_log to rechtspoor_signer;
grant select (position, leaf) on ledger to rechtspoor_signer;
grant select on checkpoint to rechtspoor_signer;
grant select, insert on signer_key, signed_checkpoint to rechtspoor_signer;

revoke insert on signer_key, signed_checkpoint from rechtspoor_command;
