package nl.rechtspoor.platform.database;

/** The roles that make the borders between the sides real inside PostgreSQL. */
public enum DatabaseRole {
    /** Owns the schemas and runs the migrations; no running application connects as this role afterwards. */
    OWNER("rechtspoor_owner"),
    /** Appends events and keeps the command side's own tables. */
    COMMAND("rechtspoor_command"),
    /** Reads the sealed stream and owns what the views hold. */
    QUERY("rechtspoor_query"),
    /** Reads the hashes of the ledger and adds signed checkpoints, cosignatures and timestamps; sees no event. */
    SIGNER("rechtspoor_signer"),
    /** Sees the keys of personal values, in their own database, and nothing else. */
    KEYS("rechtspoor_keys");

    private final String roleName;

    DatabaseRole(String roleName) {
        this.roleName = roleName;
    }

    public String roleName() {
        return roleName;
    }
}
