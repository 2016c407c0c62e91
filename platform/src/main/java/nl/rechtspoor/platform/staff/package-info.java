/** Who works at the helpdesk: accounts, teams, roles, passwords, and who changed them. */
@NullMarked
package nl.rechtspoor.platform.staff;

import org.jspecify.annotations.NullMarked;
