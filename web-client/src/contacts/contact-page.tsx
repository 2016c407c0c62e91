import { useQuery, useQueryClient } from '@tanstack/react-query'
import { getRouteApi, Link } from '@tanstack/react-router'
import { useState } from 'react'
import { Form } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import { newKey, send } from '../api/command'
import { get } from '../api/http'
import { Problem } from '../api/problem'
import { RefusalPanel } from '../cases/refusal-panel'
import { CodeTag } from '../cases/tags'
import { PersonalText } from '../cases/text'
import { useDates } from '../i18n/dates'
import { useTexts } from '../i18n/refusals'
import { Button } from '../kit/button'
import { ErasedTag, isErased } from '../kit/erased'
import { Card, Facts, Page } from '../kit/layout'
import { Skeleton } from '../kit/notice'
import { Tag } from '../kit/tag'
import { TextArea } from '../kit/text-field'
import { toast } from '../kit/toast'
import { useMe } from '../session/session'
import { CaseField } from '../shell/case-field'
import { Failed } from '../shell/not-found'
import { useVocabulary } from '../vocabulary/vocabulary'
import { casesOf, type Contact } from './contacts'

const route = getRouteApi('/contacts/$contactId')

export function ContactPage() {
  const { contactId } = route.useParams()
  const { t } = useTranslation()
  const contact = useQuery({
    queryKey: ['contacts', contactId],
    queryFn: ({ signal }) => get<Contact>(`/contacts/${contactId}`, signal),
  })
  if (contact.isPending) return <Skeleton label={t('kit.loading')} />
  if (contact.isError) return <Failed error={contact.error} onRetry={() => void contact.refetch()} />
  return <ContactView contact={contact.data} />
}

function ContactView({ contact }: { contact: Contact }) {
  const { t } = useTranslation()
  const { moment } = useDates()
  const words = useVocabulary()
  const asker = contact.asker && !isErased(contact.asker) ? contact.asker : undefined
  return (
    <Page title={t('contacts.contact', { at: moment(contact.startedAt) })} narrow>
      <div className="kr-stack">
        <Card title={t('contacts.question')}>
          <div className="kr-stack">
            <PersonalText value={contact.question} />
            <Facts
              facts={[
                [t('contacts.kind'), contact.kind && t(`codes.contactKind.${contact.kind}`)],
                [t('worklist.urgency'), contact.urgency && <CodeTag key="u" family="urgency" code={contact.urgency} />],
                [t('contacts.about'), contact.areas?.map(words.areaName).join(', ')],
                [t('contacts.who'), t(`codes.askerRole.${contact.askerRole}`)],
                [t('contacts.how'), t(`codes.channel.${contact.channel}`)],
                [t('contacts.asker'), isErased(contact.asker) ? <ErasedTag key="erased" erased={contact.asker} /> : [asker?.name, asker?.phone, asker?.email].filter(Boolean).join(', ')],
              ]}
            />
            {casesOf(contact).map((linked) => (
              <p key={linked.caseId}>
                {t('contacts.case')}{' '}
                <Link to="/cases/$caseId" params={{ caseId: linked.caseId }}>
                  {linked.number ?? t('contacts.open')}
                </Link>
              </p>
            ))}
          </div>
        </Card>
        <Card title={t('contacts.answers')}>
          {!contact.answers?.length && <p className="kr-subtle">{t('contacts.noAnswer')}</p>}
          <ul className="kr-plain kr-stack">
            {contact.answers?.map((one) => (
              <li key={one.at}>
                <PersonalText value={one.answer} />
                <p className="kr-subtle kr-small">
                  {moment(one.at)} {one.addendum && <Tag>{t('contacts.addendum')}</Tag>}
                </p>
              </li>
            ))}
          </ul>
        </Card>
        <ContactActions contact={contact} />
      </div>
    </Page>
  )
}

function ContactActions({ contact }: { contact: Contact }) {
  const { t } = useTranslation()
  const words = useVocabulary()
  const me = useMe()
  const queries = useQueryClient()
  const [key, setKey] = useState(newKey)
  // what I did myself counts before the page has heard of it
  const [own, setOwn] = useState(0)
  const [text, setText] = useState('')
  const [caseId, setCaseId] = useState<string | null>(null)
  const [reason, setReason] = useState('')
  const [problem, setProblem] = useState<Problem | null>(null)
  const [notABsn, setNotABsn] = useState(false)
  const { field } = useTexts()
  const wrong = (pointer: string) => {
    const found = problem?.errors.find((one) => one.pointer === pointer)
    return found && field(found)
  }

  // only what was sent is cleared: what one types meanwhile stays, also when a colleague changes the contact
  async function act(path: string, body: object, done: string, clear: () => void) {
    setProblem(null)
    try {
      const accepted = await send({ path: `/contacts/${contact.contactId}${path}`, body, key, version: Math.max(contact.version, own), notABsn })
      setOwn(accepted.version)
      toast(done)
      setKey(newKey())
      setNotABsn(false)
      clear()
      await queries.invalidateQueries({ queryKey: ['contacts'] })
    } catch (error) {
      if (!(error instanceof Problem)) throw error
      setProblem(error)
      if (error.isStale) void queries.invalidateQueries({ queryKey: ['contacts'] })
    }
  }

  const mayAnswer = contact.kind === 'INFO' || contact.kind === 'ADVICE'
  return (
    <>
      {problem && <RefusalPanel problem={problem} partyName={() => ''} bodyName={words.bodyName} notABsn={notABsn} onNotABsn={setNotABsn} />}
      {mayAnswer && (
        <Card title={t('contacts.answer')}>
          <Form
            className="kr-stack"
            onSubmit={(event) => {
              event.preventDefault()
              void act('/answers', { answer: text, addendum: !!contact.answers?.length }, t('contacts.answered'), () => setText(''))
            }}
          >
            <TextArea label={t('contacts.answerText')} value={text} onChange={setText} rows={6} error={wrong('/answer')} />
            <div>
              <Button type="submit" variant="primary" isDisabled={text.trim() === ''}>
                {t('contacts.answer')}
              </Button>
            </div>
          </Form>
        </Card>
      )}
      <Card title={t('contacts.link')}>
        <div className="kr-toolbar">
          <CaseField label={t('fields.otherCase')} description={t('fields.otherCaseHint')} value={caseId} onChange={setCaseId} />
          <Button icon="link" isDisabled={!caseId} onPress={() => void act('/case-links', { caseId }, t('contacts.linked'), () => setCaseId(null))}>
            {t('contacts.link')}
          </Button>
        </div>
      </Card>
      {me.role === 'SENIOR_JURIST' && !contact.marked && (
        <Card title={t('contacts.abuse')}>
          <div className="kr-stack">
            <TextArea label={t('fields.reason')} value={reason} onChange={setReason} rows={2} error={wrong('/reason')} />
            <div>
              <Button isDisabled={reason.trim() === ''} onPress={() => void act('/abuse-marks', { reason }, t('contacts.marked'), () => setReason(''))}>
                {t('contacts.abuse')}
              </Button>
            </div>
          </div>
        </Card>
      )}
    </>
  )
}
