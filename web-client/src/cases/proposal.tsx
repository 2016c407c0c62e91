import { useFormContext } from 'react-hook-form'
import { useTranslation } from 'react-i18next'
import type { Values } from '../forms/field-spec'
import { useStaff } from './case-context'
import type { CaseFile, Text } from './case-file'
import type { CommandSpec } from './command-specs'
import { PersonalText } from './text'

/** What a colleague wrote, and who it was. */
export function Proposal({ text, by }: { text?: Text; by?: string }) {
  const { t } = useTranslation()
  const name = useStaff().nameOf(by)
  return (
    <>
      <PersonalText value={text} />
      {name && <p className="kr-subtle kr-small">{t('cases.proposedBy', { name })}</p>}
    </>
  )
}

/** What the command that is filled in answers; it follows the choice in the form. */
export function Answered({ by: answers, file }: { by: NonNullable<CommandSpec['answers']>; file: CaseFile }) {
  const proposal = answers(file, useFormContext<Values>().watch())
  if (!proposal?.text) return null
  return (
    <blockquote className="kr-proposal">
      <Proposal {...proposal} />
    </blockquote>
  )
}
