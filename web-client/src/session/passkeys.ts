import { request } from '../api/http'

export function canUsePasskeys(): boolean {
  return typeof PublicKeyCredential !== 'undefined' && 'parseRequestOptionsFromJSON' in PublicKeyCredential
}

/** The answer of a key, that this device or a phone nearby keeps, to a fresh question of the server. */
async function answerOfPasskey() {
  const { body: options } = await request<PublicKeyCredentialRequestOptionsJSON>('/session/passkey-options', {
    method: 'POST',
    body: {},
  })
  const credential = await navigator.credentials.get({
    publicKey: PublicKeyCredential.parseRequestOptionsFromJSON(options),
  })
  return (credential as PublicKeyCredential).toJSON() as unknown
}

export async function signInWithPasskey() {
  await request('/session/passkey', { method: 'POST', body: await answerOfPasskey() })
}

/** Shows again, in the middle of a session, that it is still the same person. */
export async function proveByPasskey() {
  await request('/session/proofs', { method: 'POST', body: { credential: await answerOfPasskey() } })
}

export async function proveByPassword(password: string) {
  await request('/session/proofs', { method: 'POST', body: { password } })
}

/** Makes a new passkey on this device and keeps its public half on the account. */
export async function registerPasskey(label: string) {
  const { body: options } = await request<PublicKeyCredentialCreationOptionsJSON>('/me/passkey-options', {
    method: 'POST',
    body: {},
  })
  const credential = await navigator.credentials.create({
    publicKey: PublicKeyCredential.parseCreationOptionsFromJSON(options),
  })
  await request('/me/passkeys', {
    method: 'POST',
    body: { label, credential: (credential as PublicKeyCredential).toJSON() },
  })
}
