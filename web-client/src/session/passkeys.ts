import { request } from '../api/http'

export function canUsePasskeys(): boolean {
  return typeof PublicKeyCredential !== 'undefined' && 'parseRequestOptionsFromJSON' in PublicKeyCredential
}

/** Signs in with a key that this device, or a phone nearby, keeps. */
export async function signInWithPasskey() {
  const { body: options } = await request<PublicKeyCredentialRequestOptionsJSON>('/session/passkey-options', {
    method: 'POST',
    body: {},
  })
  const credential = await navigator.credentials.get({
    publicKey: PublicKeyCredential.parseRequestOptionsFromJSON(options),
  })
  await request('/session/passkey', { method: 'POST', body: (credential as PublicKeyCredential).toJSON() })
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
