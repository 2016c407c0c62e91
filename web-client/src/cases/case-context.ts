import { useQuery } from '@tanstack/react-query'
import { createContext, useContext, useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { get } from '../api/http'
import type { Values } from '../forms/field-spec'
import { useDates } from '../i18n/dates'
import { useVocabulary } from '../vocabulary/vocabulary'
import { type CaseFile, partyLabel } from './case-file'
import type { SpecContext } from './command-specs'

export interface CaseActions {
  can: (command: string) => boolean
  open: (command: string, values?: Values) => void
}

export const CaseActionsContext = createContext<CaseActions>({ can: () => false, open: () => undefined })
export const useCaseActions = () => useContext(CaseActionsContext)

interface Colleague {
  id: string
  name: string
  roles?: string[]
  active?: boolean
}

/** Colleagues and teams by name; the events of a case know them by pseudonym only. */
export function useStaff() {
  const staff = useQuery({
    queryKey: ['staff'],
    queryFn: ({ signal }) => get<{ items: Colleague[] }>('/staff', signal),
    staleTime: 300_000,
  }).data?.items
  const teams = useQuery({
    queryKey: ['teams'],
    queryFn: ({ signal }) => get<{ items: { id: string; name: string }[] }>('/teams', signal),
    staleTime: 300_000,
  }).data?.items
  return useMemo(
    () => ({
      options: (staff ?? []).map((one) => ({ id: one.id, label: one.name })),
      teamOptions: (teams ?? []).map((one) => ({ id: one.id, label: one.name })),
      nameOf: (id?: string) => staff?.find((one) => one.id === id)?.name,
      teamOf: (id?: string) => teams?.find((one) => one.id === id)?.name,
    }),
    [staff, teams],
  )
}

/** Everything that the parts of a case page need to put codes and ids into words. */
export function useCaseWords(file: CaseFile): SpecContext {
  const { t } = useTranslation()
  const words = useVocabulary()
  const { options, teamOptions } = useStaff()
  const { moment, date } = useDates()
  return useMemo(() => {
    const partyName = (id?: string) => {
      const party = file.parties.find((one) => one.party === id)
      if (!party) return ''
      const role = t(`codes.partyRole.${party.role}`)
      const label = party.erased ? t('kit.erased') : partyLabel(party)
      return label ? `${label} (${role.toLowerCase()})` : role
    }
    return { t, file, words, staff: options, teams: teamOptions, partyName, moment, date }
  }, [t, file, words, options, teamOptions, moment, date])
}
