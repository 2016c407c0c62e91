package nl.rechtspoor.platform.signin;

/** How somebody proved who they are. */
enum SignInMethod {
    PASSWORD,
    PASSKEY,
    ORGANISATION
}
