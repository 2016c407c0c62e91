-- Whoever signs is a role of its own: it reads what the tree is made of, which holds hashes and no personal value, and adds what
-- signing leads to. From here on nobody else adds that, so a note in these tables came through the signer.
grant usage on schema events to rechtspoor_signer;
grant select (position, leaf) on ledger to rechtspoor_signer;
grant select on ledger_entry, ledger_node, checkpoint to rechtspoor_signer;
grant select, insert on signer_key, signed_checkpoint, cosignature, checkpoint_timestamp to rechtspoor_signer;

revoke insert on signer_key, signed_checkpoint, cosignature, checkpoint_timestamp from rechtspoor_command;
