package nl.rechtspoor.platform.staff;

import static nl.rechtspoor.platform.commands.Rejected.rejectIf;

import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import nl.rechtspoor.kernel.Role;
import nl.rechtspoor.kernel.StaffId;
import nl.rechtspoor.kernel.TeamId;
import nl.rechtspoor.platform.commands.Rejected;
import nl.rechtspoor.platform.commands.StaleVersion;
import nl.rechtspoor.platform.staff.OneTimeLinks.Purpose;
import nl.rechtspoor.platform.staff.StaffChanges.What;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.transaction.support.TransactionTemplate;

/** Opens accounts and changes rights, and writes down who did. */
public final class StaffRegister {
    private final Accounts accounts;
    private final Teams teams;
    private final Passwords passwords;
    private final OneTimeLinks links;
    private final StaffChanges changes;
    private final SignedInElsewhere sessions;
    private final TransactionTemplate transaction;

    StaffRegister(
            Accounts accounts,
            Teams teams,
            Passwords passwords,
            OneTimeLinks links,
            StaffChanges changes,
            SignedInElsewhere sessions,
            TransactionTemplate transaction) {
        this.accounts = accounts;
        this.teams = teams;
        this.passwords = passwords;
        this.links = links;
        this.changes = changes;
        this.sessions = sessions;
        this.transaction = transaction;
    }

    /** Opens an account with a password of somebody else's choice; for demonstrations and tests. */
    public void open(StaffId id, Account.Rights rights, String password, boolean mustChange) {
        transaction.executeWithoutResult(_ -> {
            insert(StaffId.SYSTEM, id, rights);
            passwords.set(id, password, mustChange);
        });
    }

    /** Makes a team with an id that the caller chose; for demonstrations and tests. */
    public void makeTeam(TeamId id, String name) {
        makeTeam(StaffId.SYSTEM, new Teams.Team(id, name));
    }

    /** The token for whoever comes first to an installation without a single account; nothing once there is one. */
    public Optional<String> firstAdministratorToken() {
        return Optional.ofNullable(
                transaction.execute(_ -> accounts.isEmpty() ? links.issue(Purpose.FIRST_ADMINISTRATOR, null) : null));
    }

    /** Opens an account; its owner comes in by the token and chooses a password. */
    String invite(StaffId actor, StaffId id, Account.Rights rights) {
        return result(() -> {
            insert(actor, id, rights);
            return links.issue(Purpose.INVITATION, id);
        });
    }

    void change(StaffId actor, StaffId id, long version, Account.Rights rights) {
        result(() -> {
            accounts.decideAlone();
            var before = existing(id);
            rejectIf(actor.equals(id) && !sameRights(before.rights(), rights), new StaffRejection.OwnRights());
            check(rights);
            var stays = rights.state() == Account.State.ACTIVE && rights.roles().contains(Role.ADMIN);
            rejectIf(
                    before.isActiveAdministrator() && !stays && isLast(before), new StaffRejection.LastAdministrator());
            unlessTaken(() -> {
                if (!accounts.update(id, version, rights)) {
                    throw new StaleVersion(id.toString(), before.version());
                }
            });
            changes.ofAccount(actor, id, What.RIGHTS_CHANGED, before.rights(), rights);
            return id;
        });
        if (rights.state() == Account.State.DISABLED) {
            sessions.endAllOf(id);
        }
    }

    /** Takes the password away and ends all sessions; the owner comes back by the token. */
    String reset(StaffId actor, StaffId id) {
        var token = result(() -> {
            existing(id);
            passwords.remove(id);
            accounts.removePasskeys(id);
            changes.ofAccount(actor, id, What.RESET_LINK_MADE, null, null);
            return links.issue(Purpose.RESET, id);
        });
        sessions.endAllOf(id);
        return token;
    }

    Teams.Team makeTeam(StaffId actor, Teams.Team team) {
        return result(() -> {
            teams.insert(team);
            changes.ofTeam(actor, team.id(), What.TEAM_MADE, team);
            return team;
        });
    }

    /** The owner of a link chooses a password; the first administrator also a name. */
    void redeem(String token, String password, @Nullable String username, @Nullable String name) {
        result(() -> {
            var link = links.redeem(token).orElseThrow(() -> new Rejected(new StaffRejection.LinkUsedUp()));
            var account = link.accountId() == null
                    ? firstAdministrator(username, name)
                    : existing(new StaffId(link.accountId()));
            passwords.choose(account, password);
            changes.ofAccount(account.id(), account.id(), What.PASSWORD_CHOSEN, null, null);
            return account.id();
        });
    }

    private Account firstAdministrator(@Nullable String username, @Nullable String name) {
        rejectIf(!accounts.isEmpty() || username == null || name == null, new StaffRejection.LinkUsedUp());
        var id = new StaffId(UUID.randomUUID());
        insert(
                StaffId.SYSTEM,
                id,
                new Account.Rights(
                        username == null ? "" : username,
                        name == null ? "" : name,
                        Set.of(Role.ADMIN),
                        Set.of(),
                        Account.State.ACTIVE,
                        null));
        return existing(id);
    }

    private void insert(StaffId actor, StaffId id, Account.Rights rights) {
        check(rights);
        unlessTaken(() -> accounts.insert(id, rights));
        changes.ofAccount(actor, id, What.ACCOUNT_OPENED, null, rights);
    }

    private void check(Account.Rights rights) {
        rejectIf(rights.roles().contains(Role.SYSTEM), new StaffRejection.RoleNotAssignable(Role.SYSTEM));
        teams.requireAll(rights.teams());
    }

    private boolean isLast(Account administrator) {
        return accounts.all().stream()
                .noneMatch(other -> !other.id().equals(administrator.id()) && other.isActiveAdministrator());
    }

    private Account existing(StaffId id) {
        return accounts.find(id).orElseThrow(() -> new NoSuchAccount(id));
    }

    private static boolean sameRights(Account.Rights one, Account.Rights other) {
        return one.roles().equals(other.roles()) && one.teams().equals(other.teams()) && one.state() == other.state();
    }

    private static void unlessTaken(Runnable write) {
        try {
            write.run();
        } catch (DuplicateKeyException taken) {
            var message = String.valueOf(taken.getMessage());
            throw new Rejected(
                    message.contains("account_oidc_subject_key")
                            ? new StaffRejection.OidcSubjectTaken()
                            : new StaffRejection.UsernameTaken());
        }
    }

    private <T> T result(java.util.function.Supplier<T> work) {
        return java.util.Objects.requireNonNull(transaction.execute(_ -> work.get()));
    }
}
